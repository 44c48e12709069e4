import { ButtonLink } from "@/components/ui/button-link"
import { CopyField } from "@/components/ui/copy-field"
import type { subscribeLinks } from "./subscribe-links"

type Props = { links: ReturnType<typeof subscribeLinks> }

/** Subscribed, a calendar follows us; downloaded, it stays as it was. That difference, and a button for each program. */
export function SubscribeCalendar({ links }: Props) {
  const programs = [
    {
      href: links.webcal,
      name: "Apple Calendar, Thunderbird and most others",
      hint: "Opens the program and asks once.",
    },
    {
      href: links.google,
      name: "Google Calendar",
      hint: "It looks for news when it likes, often once a day.",
    },
    { href: links.outlook, name: "Outlook.com", hint: "The one for private addresses." },
    { href: links.office, name: "Outlook at work or school", hint: "Microsoft 365." },
  ]
  return (
    <>
      <section aria-labelledby="subscribe" className="border-t-4 border-ink pt-4">
        <h2 id="subscribe" className="display text-3xl">
          In your calendar, kept right
        </h2>
        <p className="measure mt-3">
          What you subscribe to follows us: what we add appears, what we move moves, and what is called off is
          crossed out. Nobody learns that you did; there is nothing to sign up for.
        </p>
        <ul className="mt-6 grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {programs.map(({ href, name, hint }) => (
            <li key={href} className="border-t-2 border-ink pt-3">
              <a href={href} rel="noopener" className="font-semibold">
                {name}
              </a>
              <p className="text-sm text-muted">{hint}</p>
            </li>
          ))}
        </ul>
        <div className="measure mt-6">
          <CopyField
            id="calendar-address"
            label="The address, for any other program"
            hint="Look for “add calendar by URL” or “subscribe”, and paste it there."
            value={links.ics}
          />
        </div>
      </section>
      <section aria-labelledby="download" className="border-t-4 border-ink pt-4">
        <h2 id="download" className="display text-3xl">
          Or a copy, once
        </h2>
        <p className="measure mt-3">
          A file of everything as it stands today. It will not hear of anything that we change tomorrow, so it
          is good for one event and rarely for all of them.
        </p>
        <p className="mt-5">
          <ButtonLink href={links.ics} look="plain" download="events.ics">
            Download the file
          </ButtonLink>
        </p>
      </section>
    </>
  )
}
