type Props = { here: "list" | "month" | "archive"; list: string; month: string }

/** The three ways to look at the programme. */
export function ViewLinks({ here, list, month }: Props) {
  const views = [
    { key: "list", label: "List", href: list },
    { key: "month", label: "Month", href: month },
    { key: "archive", label: "What was", href: "/archive" },
  ]
  return (
    <nav aria-label="Ways to look at it" className="no-print">
      <ul className="-ml-2 flex flex-wrap">
        {views.map(({ key, label, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === here ? "page" : undefined}
              className="caps quiet inline-flex min-h-11 items-center px-2 text-lg aria-[current]:underline
                aria-[current]:decoration-4 aria-[current]:underline-offset-8"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
