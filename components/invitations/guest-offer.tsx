import type { ReactNode } from "react"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import type { ShowWords } from "@/domain/episodes/episode"
import { freeText } from "./free-text"
import type { SeatChoice } from "./seat-choice"

type Props = {
  showName: string
  words: ShowWords
  reach: string
  sentence: string
  seats: readonly SeatChoice[]
  isOfferGone: boolean
  isLate: boolean
  /** What they proposed before, when they did. */
  proposed: string
  standsUntil: string | null
  /** Where they did not write first. */
  knownFrom: string
  /** Where their clocks stand. */
  where: ReactNode
  children: ReactNode
}

/** The offer and its form: who asks, why, which times. */
export function GuestOffer({ showName, words, sentence, seats, proposed, children, ...offer }: Props) {
  const { reach, knownFrom, where, ...standing } = offer
  return (
    <>
      <PageHeading size="room" over="An invitation" title={`Would you ${words.comeOn} ${showName}?`} />
      <div className="grid gap-x-16 gap-y-8 border-t-4 border-ink pt-5 lg:grid-cols-[7fr_5fr]">
        <div className="min-w-0">
          <Standing {...standing} seats={seats} hasProposed={proposed !== ""} />
          {children}
          <div className="mt-8 max-w-2xl">{where}</div>
        </div>
        <div className="grid min-w-0 content-start gap-6 max-lg:order-first">
          <blockquote className="border-l-4 border-accent pl-4">
            <Paragraphs text={sentence} className="measure text-lg" />
          </blockquote>
          {proposed && (
            <div className="bg-note px-4 py-3">
              <p className="text-sm text-muted">You proposed</p>
              <Paragraphs text={proposed} />
            </div>
          )}
          <p className="measure text-muted">
            {words.offered}
            {reach && `, heard by ${reach}`}. You need to prepare nothing yet.
          </p>
          {knownFrom && <p className="measure text-muted">How we know you: {knownFrom}</p>}
        </div>
      </div>
    </>
  )
}

type StandingProps = Pick<Props, "seats" | "isOfferGone" | "isLate" | "standsUntil"> & {
  hasProposed: boolean
}

function Standing({ seats, isOfferGone, isLate, standsUntil, hasProposed }: StandingProps) {
  const [title, text] = hasProposed
    ? ["We have your words", "An editor looks for a time that suits you. If one of these does, take it now."]
    : isOfferGone
      ? ["That seat went on.", freeText(seats)]
      : isLate
        ? ["Late is fine.", `${freeText(seats)}`]
        : ["Which would suit you?", standsUntil ? `The offer stands until ${standsUntil}.` : ""]
  return (
    <div className="mb-6">
      <h2 className="display text-2xl">{title}</h2>
      {text && <p className="measure mt-1 text-lg">{text}</p>}
    </div>
  )
}
