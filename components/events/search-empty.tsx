type Props = { q: string; isNarrowed: boolean; href: string }

/** A search that found nothing, near or far. */
export const SearchEmpty = ({ q, isNarrowed, href }: Props) => (
  <div className="border-t-4 border-ink pt-5">
    <p className="display text-3xl">
      Nothing here says “<bdi>{q}</bdi>”.
    </p>
    <ul className="mt-5 grid gap-2 text-lg">
      {isNarrowed && (
        <li>
          <a href={href}>Look for it among all events</a>
        </li>
      )}
      <li>Fewer words find more. “Two words” in quotation marks are looked for as they stand.</li>
      <li>
        <a href="/events">Everything that is on</a>
      </li>
      <li>
        <a href="/archive">What was</a>
      </li>
    </ul>
  </div>
)
