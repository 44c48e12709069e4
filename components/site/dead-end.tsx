import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link"

type Props = { over: string; title: string; children: ReactNode }

/** A page that is not there: what may have happened, and two ways on. */
export function DeadEnd({ over, title, children }: Props) {
  return (
    <div className="sheet-width pt-12 md:pt-20">
      <p className="caps text-lg text-accent">{over}</p>
      <h1 className="display flush mt-2 max-w-5xl text-5xl font-black uppercase">{title}</h1>
      <div className="measure mt-8 grid gap-3 text-lg">{children}</div>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href="/events">See what is on</ButtonLink>
        <ButtonLink href="/" look="plain">
          Home
        </ButtonLink>
      </p>
    </div>
  )
}
