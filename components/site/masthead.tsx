import { buttonLook } from "@/components/ui/button-look"
import type { Settings } from "@/domain/settings/settings"
import { Logo } from "./logo"

type Props = { groupName: string; look: Settings["look"]; showName: string | null; host: string }

/** A long name is set smaller, so that it stays one or two lines on a telephone. */
const nameSize = ({ length }: string) => (length > 48 ? "text-lg" : length > 28 ? "text-xl" : "text-2xl")

/** Name or logo, and four ways on. No menu to open: it fits, also on a phone. On paper, where the site is. */
export function Masthead({ groupName, look, showName, host }: Props) {
  const places = [
    { href: "/events", label: "What’s on" },
    ...(showName ? [{ href: "/show", label: "The show" }] : []),
    { href: "/how-we-choose", label: "How we choose" },
    { href: "/join", label: "Join" },
  ]
  return (
    <header className="border-b-6 border-ink">
      <div className="sheet-width flex flex-wrap items-center justify-between gap-x-8 pt-2 pb-1 sm:py-2.5">
        <a
          href="/"
          className={`quiet display inline-flex min-h-11 max-w-full min-w-0 items-center leading-none font-black wrap-anywhere uppercase lg:max-w-[55%] ${nameSize(groupName)}`}
        >
          {look.logo ? <Logo look={look} groupName={groupName} /> : <bdi>{groupName}</bdi>}
        </a>
        <p className="display hidden text-xl print:block">{host}</p>
        <nav aria-label="Main" className="no-print w-full sm:w-auto">
          <ul className="-ml-1.5 flex flex-wrap sm:-ml-2 items-center gap-x-1">
            {places.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className="quiet caps inline-flex min-h-11 items-center px-1.5 text-base sm:px-2 sm:text-lg"
                >
                  {label}
                </a>
              </li>
            ))}
            <li className="ml-auto hidden pl-3 lg:block">
              <a href="/pitch" className={buttonLook("plain", "caps font-display! text-lg font-bold!")}>
                Pitch us
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
