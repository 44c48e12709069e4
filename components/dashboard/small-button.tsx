import type { ComponentProps } from "react"

type Props = ComponentProps<"button"> & { tone?: "plain" | "ink" }

/** A button for a row or a line of text: as high as a finger needs, no higher. */
export function SmallButton({ tone = "plain", className = "", type = "submit", ...rest }: Props) {
  const look =
    tone === "ink"
      ? "border-ink bg-ink text-paper hover:bg-paper hover:text-ink"
      : "border-edge bg-sheet text-ink hover:border-ink hover:bg-ink hover:text-paper"
  return (
    <button
      type={type}
      className={`inline-flex min-h-9 items-center border-2 px-3 text-sm font-semibold text-balance disabled:opacity-55 ${look} ${className}`}
      {...rest}
    />
  )
}
