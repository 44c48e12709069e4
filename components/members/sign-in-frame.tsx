import type { ReactNode } from "react"

type Props = { groupName: string; title: string; children: ReactNode }

/** The editors' door: a name, a heading, one thing to do. */
export function SignInFrame({ groupName, title, children }: Props) {
  return (
    <main className="sheet-width pt-3 pb-16">
      <p className="border-b-6 border-ink pb-2.5">
        <a
          href="/"
          className="quiet display inline-flex min-h-11 max-w-full items-center text-2xl leading-none font-black wrap-anywhere uppercase"
        >
          <bdi>{groupName}</bdi>
        </a>
      </p>
      <div className="grid max-w-xl gap-6 pt-10 md:pt-16">
        <div>
          <p className="caps text-lg text-accent">For editors</p>
          <h1 className="display mt-1 text-4xl">{title}</h1>
        </div>
        {children}
      </div>
    </main>
  )
}
