import type { Metadata } from "next"
import { MailAddress } from "@/components/site/mail-address"
import { PageHeading } from "@/components/ui/page-heading"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { bareAddress } from "@/lib/text"

export const metadata: Metadata = {
  title: "Write to us",
  description: "Where mail reaches a person, and which page may answer sooner.",
  alternates: { canonical: "/contact" },
}

export default async function ContactPage() {
  const { group, links } = await currentSettings()
  const address = group.contactEmail || bareAddress(env().REPLY_TO)
  const sooner = [
    { href: "/how-we-choose", question: "Would you list our event?", answer: "How we choose" },
    { href: "/pitch", question: "You read that, and it fits?", answer: "Pitch us" },
    { href: "/pitch/resend", question: "You pitched, and lost your link?", answer: "Have it sent again" },
    { href: "/join", question: "Would you like to come along?", answer: "How to join" },
  ]
  return (
    <div className="sheet-width">
      <PageHeading title="Write to us" lead="We are volunteers with an hour a week. We do read everything." />
      <div className="grid gap-x-16 gap-y-10 border-t-4 border-ink pt-6 lg:grid-cols-[7fr_5fr]">
        <div className="min-w-0">
          <p className={`display ${address.length > 26 ? "text-2xl" : "text-2xl md:text-3xl"}`}>
            <MailAddress address={address} />
          </p>
          {group.postalAddress && (
            <address className="mt-6 whitespace-pre-line not-italic" dir="auto">
              {group.postalAddress}
            </address>
          )}
          {links.length > 0 && (
            <>
              <h2 className="display mt-10 text-2xl">Elsewhere</h2>
              <ul className="mt-2">
                {links.map(({ label, url }) => (
                  <li key={url + label} className="py-1">
                    <a href={url} rel="noopener me">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <section aria-labelledby="sooner">
          <h2 id="sooner" className="display text-2xl">
            Perhaps sooner
          </h2>
          <ul className="mt-3 border-t border-line">
            {sooner.map(({ href, question, answer }) => (
              <li key={href} className="border-b border-line py-3">
                {question} <a href={href}>{answer}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
