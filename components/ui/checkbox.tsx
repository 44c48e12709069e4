import type { ComponentProps } from "react"
import { Choice } from "./choice"

type Props = Omit<ComponentProps<typeof Choice>, "type">

export function Checkbox(props: Props) {
  return <Choice type="checkbox" value="yes" {...props} />
}
