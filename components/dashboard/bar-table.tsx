type Bar = { label: string; value: number; text?: string | undefined; isQuiet?: boolean }

type Props = { caption: string; head: [what: string, howMuch: string]; bars: Bar[] }

/** A drawn chart that is its own table: a row each, with its number in words and a bar beside it. */
export function BarTable({ caption, head: [what, howMuch], bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{howMuch}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, text, isQuiet }) => (
          <tr key={label}>
            <th scope="row" className="w-40 py-0.5 pr-3 text-left font-normal">
              {label}
            </th>
            <td className="py-0.5">
              <span className="flex items-center gap-2">
                <span className={`text-right font-semibold ${text === undefined ? "w-6" : "w-16"}`}>
                  {text ?? value}
                </span>
                <svg
                  aria-hidden="true"
                  className="h-2.5 flex-1"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                >
                  <rect
                    width={(value / most) * 100}
                    height="10"
                    fill={isQuiet ? "var(--edge)" : "var(--ink)"}
                  />
                </svg>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
