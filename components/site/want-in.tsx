import { ButtonLink } from "@/components/ui/button-link"

/** The honest invitation to outsiders, in the order in which they should read. */
export function WantIn({ promiseDays }: { promiseDays: number }) {
  return (
    <section aria-labelledby="want-in" className="sheet-width pt-20">
      <div className="grid gap-x-12 gap-y-6 border-t-4 border-ink pt-6 lg:grid-cols-[5fr_7fr]">
        <h2 id="want-in" className="display flush text-5xl font-black uppercase">
          Want in?
        </h2>
        <div className="self-end">
          <p className="measure text-lg">
            We list what one of us is part of and what our people would thank us for. If you think that yours
            is such a thing, read how we choose first. It takes a minute and may save you ten.
          </p>
          <p className="measure mt-3 text-muted">
            Everybody who pitches hears from us within {promiseDays} days, also when it is a no.
          </p>
          <p className="mt-6 flex flex-wrap gap-3">
            <ButtonLink href="/how-we-choose" look="ink">
              Read how we choose
            </ButtonLink>
            <ButtonLink href="/pitch" look="plain">
              Then pitch us
            </ButtonLink>
          </p>
        </div>
      </div>
    </section>
  )
}
