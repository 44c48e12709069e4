type Place = { name: string; url: string; what: string }

/** Where else: calendars that do list such events. A no without this would be only a no. */
export function OtherPlaces({ places }: { places: Place[] }) {
  if (places.length === 0) return null
  return (
    <section aria-labelledby="elsewhere" className="mt-16">
      <h2 id="elsewhere" className="display mb-4 text-3xl font-black uppercase">
        Where else
      </h2>
      <p className="measure mb-4">These list more than we do, and are glad of it:</p>
      <ul className="border-t border-line">
        {places.map(({ name, url, what }) => (
          <li key={url} className="border-b border-line py-3">
            <a href={url} rel="noopener" className="font-semibold">
              {name}
            </a>
            {what && <span className="text-muted"> {what}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
