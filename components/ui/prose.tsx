import type { ReactNode } from "react"

/** Running text in a readable measure. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="measure grid gap-4 [&_h2]:display [&_h2]:mt-8 [&_h2]:text-2xl [&_li]:ml-5 [&_ol]:list-decimal [&_ul]:list-disc">
      {children}
    </div>
  )
}
