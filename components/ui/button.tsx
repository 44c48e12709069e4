import type { ComponentProps } from "react"
import { type ButtonLook, buttonLook } from "./button-look"

type Props = ComponentProps<"button"> & { look?: ButtonLook }

/** It says what happens: "Send to Dana", not "OK". */
export function Button({ look = "ink", className, type = "submit", ...rest }: Props) {
  return <button type={type} className={buttonLook(look, className)} {...rest} />
}
