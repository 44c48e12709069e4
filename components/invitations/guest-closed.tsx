import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { ShowWords } from "@/domain/episodes/episode"

export type ClosedBecause =
  | "too-late"
  | "declined"
  | "withdrawn"
  | "cancelled"
  | "no_show"
  | "recorded"
  | "aired"

type Props = {
  because: ClosedBecause
  showName: string
  recording: ShowWords["recording"]
  contactEmail: string
  /** Why we called it off, in the editor's words. */
  words?: string
  children?: ReactNode
}

/** Nothing to choose any more: a kind word, and one way on. */
export function GuestClosed({ because, showName, recording, contactEmail, words, children }: Props) {
  const { title, text, button } = wordsFor(because, showName, recording)
  return (
    <>
      <PageHeading size="room" over={showName} title={title} />
      <div className="border-t-4 border-ink pt-5">
        <p className="measure text-lg">{text}</p>
        {words && (
          <blockquote className="mt-4 border-l-4 border-accent pl-4">
            <Paragraphs text={words} className="measure" />
          </blockquote>
        )}
        {button && (
          <p className="mt-6">
            <ButtonLink href={button.href}>{button.label}</ButtonLink>
          </p>
        )}
        {contactEmail && (
          <p className="mt-6 text-muted">
            Or write to us: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </p>
        )}
        {children && <div className="mt-8">{children}</div>}
      </div>
    </>
  )
}

type Words = { title: ReactNode; text: string; button?: { href: string; label: string } }

function wordsFor(because: ClosedBecause, showName: string, recording: string): Words {
  const listen = { href: "/show", label: `See who is on ${showName}` }
  switch (because) {
    case "too-late":
      return {
        title: "This invitation has rested too long",
        text: "Good that you came back. The seats it was about are long past, so we begin anew: tell us what you are up to now.",
        button: { href: "/pitch", label: "Pitch us again" },
      }
    case "declined":
      return {
        title: "Thank you for telling us",
        text: "A no that comes is worth a lot to us. Should you change your mind, simply reply to our mail.",
        button: listen,
      }
    case "recorded":
    case "aired":
      return {
        title: "Thank you for coming",
        text: `It was good to have you on ${showName}.`,
        button: listen,
      }
    case "cancelled":
      return {
        title: `The ${recording} with you is off`,
        text: "The entry has left your calendar, and the seat went on.",
        button: listen,
      }
    case "no_show":
      return {
        title: "We missed you",
        text: `The ${recording} went by without you. If something came up, tell us, and we look for another time.`,
        button: listen,
      }
    default:
      return {
        title: "This invitation was taken back",
        text: "It does not hold any more, and there is nothing you have to do. If that surprises you, ask us: there is always a person behind it.",
        button: listen,
      }
  }
}
