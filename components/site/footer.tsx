import type { Settings } from "@/domain/settings/settings"

type Props = { groupName: string; tagline: string; showName: string | null; links: Settings["links"] }
type Way = { href: string; label: string; rel?: string }

/** Who this is, every page there is, and where else they are. */
export function Footer({ groupName, tagline, showName, links }: Props) {
  const columns: Way[][] = [
    [
      { href: "/events", label: "What’s on" },
      { href: "/archive", label: "What was" },
      ...(showName ? [{ href: "/show", label: "The show" }] : []),
      { href: "/subscribe", label: "Subscribe" },
      { href: "/join", label: "How to join" },
    ],
    [
      { href: "/how-we-choose", label: "How we choose" },
      { href: "/pitch", label: "Pitch us something" },
      { href: "/contact", label: "Write to us" },
    ],
    [
      { href: "/privacy", label: "Privacy" },
      { href: "/imprint", label: "Who runs this" },
      { href: "/sign-in", label: "For editors" },
    ],
  ]
  return (
    <footer className="no-print mt-20 border-t-6 border-ink">
      <div className="sheet-width grid gap-10 py-10 lg:grid-cols-[5fr_7fr]">
        <div className="min-w-0">
          <p className={`display font-black uppercase ${groupName.length > 48 ? "text-xl" : "text-2xl"}`}>
            <bdi>{groupName}</bdi>
          </p>
          <p className="mt-2 max-w-xs text-muted">
            <bdi>{tagline}</bdi>
          </p>
        </div>
        <div className="grid gap-y-6">
          <nav aria-label="Everything else" className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
            {columns.map((column) => (
              <Ways key={column[0]?.href} ways={column} className="border-t-2 border-ink pt-1" />
            ))}
          </nav>
          {links.length > 0 && (
            <nav
              aria-label="Elsewhere"
              className="grid items-start border-t-2 border-ink pt-1 sm:grid-cols-3 sm:gap-x-8"
            >
              <p className="caps flex min-h-9 items-center text-base">Elsewhere</p>
              <Ways
                ways={links.map(({ url, label }) => ({ href: url, label, rel: "noopener me" }))}
                className="flex flex-wrap gap-x-6 sm:col-span-2"
              />
            </nav>
          )}
        </div>
      </div>
    </footer>
  )
}

const Ways = ({ ways, className }: { ways: Way[]; className: string }) => (
  <ul className={className}>
    {ways.map(({ href, label, rel }) => (
      <li key={href + label} className="min-w-0">
        <a href={href} rel={rel} className="quiet inline-flex min-h-9 items-center wrap-anywhere" dir="auto">
          {label}
        </a>
      </li>
    ))}
  </ul>
)
