import type { ComponentProps } from "react"
import { type ButtonLook, buttonLook } from "./button-look"

type Props = ComponentProps<"a"> & { look?: ButtonLook }

export function ButtonLink({ look = "ink", className, ...rest }: Props) {
  return <a className={buttonLook(look, className)} {...rest} />
}
