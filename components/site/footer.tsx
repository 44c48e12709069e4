type Props = { groupName: string; tagline: string; showName: string | null }

export function Footer({ groupName, tagline, showName }: Props) {
  const columns = [
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
        <div>
          <p className="display text-2xl font-black uppercase">{groupName}</p>
          <p className="mt-2 max-w-xs text-muted">{tagline}</p>
        </div>
        <nav aria-label="Everything else" className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
          {columns.map((column) => (
            <ul key={column[0]?.href} className="border-t-2 border-ink pt-1">
              {column.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="quiet inline-flex min-h-9 items-center">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          ))}
        </nav>
      </div>
    </footer>
  )
}
