export type ButtonLook = "accent" | "ink" | "plain" | "danger"

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 border-2 px-5 py-2 text-center font-text text-base " +
  "font-semibold no-underline hover:no-underline disabled:cursor-not-allowed disabled:opacity-55"

const looks: Record<ButtonLook, string> = {
  accent: "border-poster bg-poster text-poster-ink hover:border-ink hover:bg-ink hover:text-paper",
  ink: "border-ink bg-ink text-paper hover:bg-paper hover:text-ink",
  plain: "border-ink bg-transparent text-ink hover:bg-ink hover:text-paper",
  danger: "border-danger bg-transparent text-danger hover:bg-danger hover:text-paper",
}

/** Buttons and links that look like buttons share one look. `className` may add layout, never colours. */
export const buttonLook = (look: ButtonLook = "ink", className = "") =>
  `${shape} ${looks[look]} ${className}`.trim()
