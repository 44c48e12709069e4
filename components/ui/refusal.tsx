import type { ReactNode } from "react"
import { Notice } from "./notice"

type Props = { title: string; tone?: "note" | "danger"; children: ReactNode }

/** Why a whole form was not taken. The page begins there, also without script; what a field lacks is said beside it. */
export const Refusal = ({ title, tone = "danger", children }: Props) => (
  // biome-ignore lint/a11y/noAutofocus: where the page must begin after a refused form.
  <div id="errors" tabIndex={-1} autoFocus className="outline-none">
    <Notice tone={tone} role="alert" title={title}>
      {children}
    </Notice>
  </div>
)
