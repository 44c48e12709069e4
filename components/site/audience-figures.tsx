import type { Settings } from "@/domain/settings/settings"

/** Who would hear of it, in numbers that the group gave: nobody counted for it. */
export function AudienceFigures({ figures, title }: { figures: Settings["figures"]; title: string }) {
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="audience" className="mt-16">
      <h2 id="audience" className="display mb-5 text-3xl font-black uppercase">
        {title}
      </h2>
      <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {figures.map(({ number, label }) => (
          <div key={label} className="flex flex-col-reverse justify-end border-t-4 border-ink pt-3">
            <dt className="mt-1" dir="auto">
              {label}
            </dt>
            <dd className="display text-3xl font-black" dir="auto">
              {number}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
