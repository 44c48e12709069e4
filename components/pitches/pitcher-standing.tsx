import type { ReactNode } from "react"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { PitcherPage } from "@/domain/pitches/pitcher-page"

type Props = { label: string; page: PitcherPage; showName: string; children: ReactNode }

/** Where it stands, what happens next and by when; below it what there is to do. */
export function PitcherStanding({ label, page, showName, children }: Props) {
  return (
    <section aria-labelledby="standing" className="border-y-4 border-ink py-5">
      <h2 id="standing" className="display text-3xl text-accent">
        {label}
      </h2>
      <div className="measure mt-3 grid gap-3 text-lg">
        <Next label={label} page={page} showName={showName} />
      </div>
      <div className="mt-5 grid max-w-2xl gap-5 empty:hidden">{children}</div>
    </section>
  )
}

function Next({ label, page, showName }: Omit<Props, "children">) {
  const { decision, dueText, listed, reopenUntil } = page
  if (page.outcome === "duplicate" && !page.isWithdrawn) return <CameBefore label={label} listed={listed} />
  switch (label) {
    case "One step left":
      return <p>Press the button, and our editors have it. You'll hear by {dueText}.</p>
    case "We asked you something":
      return (
        <>
          <p>Answer here, or simply reply to our mail. Then it is our turn again.</p>
          <blockquote className="border-l-4 border-accent pl-4">
            <Paragraphs text={page.question ?? ""} />
          </blockquote>
        </>
      )
    case "Yes, we're preparing it":
      return (
        <>
          <p>We are writing the listing. When it is live, this page links to it and you get a mail.</p>
          {decision && <Paragraphs text={decision.words} />}
        </>
      )
    case "Listed":
      return (
        <>
          <p>It is on our calendar, for everybody to see:</p>
          <Listed listed={listed} />
        </>
      )
    case "Not listed this time":
      return (
        <>
          <p>Thank you for telling us about it. {sentence(decision?.reason ?? "")}</p>
          {decision && <Paragraphs text={decision.words} />}
          {decision?.wayBack && (
            <div className="border-l-4 border-accent pl-4">
              <p className="caps text-base text-accent">What would change our mind</p>
              <Paragraphs text={decision.wayBack} />
            </div>
          )}
        </>
      )
    case "Invited to the show":
      return (
        <>
          <p>Not on the calendar this time, but we would like you on {showName}.</p>
          <p>The link to answer is in the mail we sent. You find its text below.</p>
        </>
      )
    case "You're on the show":
      return <p>See you on {showName}. Time and place are in the mail we sent, and on your guest page.</p>
    case "Closed for now":
      return page.outcome === "lapsed" ? (
        <p>
          We asked, and closed it for now. One press brings it back{reopenUntil && `, until ${reopenUntil}`}.
        </p>
      ) : (
        <p>We closed it for now. If that was wrong, write to us below.</p>
      )
    case "Withdrawn":
      return <p>You took it back, and we do nothing more with it.</p>
    default:
      return <p>There is nothing for you to do. A person reads it and answers by mail, and here.</p>
  }
}

/** It stands as the one that came before: what to read, and nothing to do that belongs to the other. */
function CameBefore({ label, listed }: { label: string; listed: PitcherPage["listed"] }) {
  return (
    <>
      <p>
        We have it already: it reached us before. We keep the two together, and above is how they stand. If
        yours is something else, write to us below.
      </p>
      {label === "Listed" && <Listed listed={listed} />}
    </>
  )
}

function Listed({ listed }: { listed: PitcherPage["listed"] }) {
  return (
    <ul className="grid gap-1">
      {listed.map(({ slug, title }) => (
        <li key={slug}>
          <a href={`/events/${slug}`} className="font-semibold">
            {title || "See the listing"}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** In the mail it ends a sentence, here it is one. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
