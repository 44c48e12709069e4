"use client"

import { type ReactNode, useActionState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Fold } from "@/components/ui/fold"
import { RadioCards, type RadioOption } from "@/components/ui/radio-cards"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { UnseenValue } from "@/components/ui/unseen-value"
import type { ListedAlready } from "@/domain/pitches/find-listed"
import type { FormState } from "@/lib/form"
import { FormProof } from "./form-proof"
import { PitchListed } from "./pitch-listed"
import { PitchRefusal } from "./pitch-refusal"
import { PitchSection } from "./pitch-section"
import { ProposedEventFields } from "./proposed-event-fields"
import { ValueField } from "./value-field"

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** One key for each form: sent twice, it is still one pitch. */
  submissionKey: string
  /** When this page was made, under our mark. */
  stamp: string
  acquaintances: readonly RadioOption[]
  audience: string
  showName: string | null
  promised: string
  /** What stands above the form until something was refused. */
  children: ReactNode
}

// Where the plain form is sent to. A browser forgets the page at an address that it posts to, and its back button
// would then bring the same text with another key: one pitch would become two.
const sentTo = "/pitch?checked"

/**
 * The pitch form. It is a plain form on every device: React makes the page, and never runs on it. Two small scripts of our
 * own keep a draft and ask back.
 */
export function PitchForm(props: Props) {
  const { action, submissionKey, stamp, acquaintances, showName, promised, children } = props
  const [state, send] = useActionState<FormState, FormData>(action, { ok: true }, sentTo)
  const typed = state.typed ?? {}
  const errors = state.errors ?? {}
  const listed = state.reason === "listed-already" ? (state.about as ListedAlready[]) : null
  const text = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: errors[name] })
  const hasAny = (...names: string[]) => names.some((name) => typed[name] || errors[name])
  return (
    <>
      {state.ok && children}
      <ErrorSummary errors={errors} />
      <PitchRefusal reason={state.reason} />
      {listed && <PitchListed listed={listed} />}
      <form action={send} noValidate data-draft className="mt-10">
        <UnseenValue name="submissionKey" value={typed.submissionKey ?? submissionKey} />
        <FormProof stamp={typed.stamp ?? stamp} isListedSeen={listed !== null || typed.seen === "yes"} />
        <PitchSection number={1} title="The event">
          <ProposedEventFields index={0} typed={typed} errors={errors} />
        </PitchSection>
        <PitchSection
          number={2}
          title="What do our people get?"
          why="The answer that decides. It is what we would print beside your event."
        >
          <ValueField
            defaultValue={typed.audienceValue ?? ""}
            error={errors.audienceValue}
            hint="“… mend a torn sail by hand.” Or, from a charity: “… pack a food box in ten minutes, and know which Saturday they are needed most.” What the group gets counts too."
          />
        </PitchSection>
        <PitchSection
          number={3}
          title="How do you know us?"
          why="Any answer is fine. What you name we can look up."
        >
          <Fold
            summary="Say how"
            hint="otherwise: we haven't met yet"
            isOpen={hasAny("acquaintance", "acquaintanceDetail")}
          >
            <RadioCards
              name="acquaintance"
              legend="What fits best?"
              options={acquaintances}
              defaultValue={typed.acquaintance}
              error={errors.acquaintance}
            />
            <TextField
              {...text("acquaintanceDetail")}
              label="Which event, which of us, or what did you hear?"
              isOptional
            />
          </Fold>
        </PitchSection>
        <PitchSection number={4} title="Who of us is in it, or could be?" why="“Nobody yet” is an answer.">
          <Fold summary="Name somebody" isOpen={hasAny("whoOfUs")}>
            <TextField
              {...text("whoOfUs")}
              label="One of us, and what they would do"
              hint="“Priya gives the opening talk.” “Somebody who solders could help at the bench.”"
            />
          </Fold>
        </PitchSection>
        <PitchSection number={5} title="You" why="So that the answer reaches you, by your name.">
          <TextField
            {...text("email")}
            label="E-mail"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            hint="Only for this pitch. It never appears on this site."
          />
          <TextField {...text("name")} label="Name" isOptional autoComplete="name" />
          <Fold summary="Your organisation" isOpen={hasAny("organisation", "site")}>
            <TextField
              {...text("organisation")}
              label="Organisation"
              isOptional
              autoComplete="organization"
            />
            <TextField
              {...text("site")}
              label="Its site, or a profile of yours"
              isOptional
              inputMode="url"
              autoComplete="url"
              autoCapitalize="none"
            />
          </Fold>
          {showName && (
            <Checkbox
              name="isOpenToShow"
              value="on"
              defaultChecked={typed.isOpenToShow === "on"}
              label={`I would talk with you on ${showName} instead`}
              hint="When an event is not for our calendar, the people behind it often are for our show."
            />
          )}
        </PitchSection>
        <PitchSection number={6} title="Anything else?">
          <Fold summary="What you can bring, what we should know" isOpen={hasAny("brings", "anythingElse")}>
            <TextareaField
              {...text("brings")}
              label="What can you bring our people?"
              isOptional
              hint="Seats, a speaker, a venue."
              className="min-h-20"
            />
            <TextareaField
              {...text("anythingElse")}
              label="Anything else we should know?"
              isOptional
              className="min-h-28"
            />
          </Fold>
        </PitchSection>
        <div className="border-t-4 border-ink pt-5 md:pl-[7.5rem]">
          <Button look="accent" className="w-full sm:w-auto">
            {listed ? "No, send mine" : "Send the pitch"}
          </Button>
          <p data-away hidden role="alert" className="measure mt-3 font-semibold text-danger">
            This device is offline, so nothing was sent. Everything you typed is kept on it: press again once
            you are back.
          </p>
          <p className="measure mt-3 text-sm text-muted">
            One mail comes back at once, with a link to press. An editor answers by {promised}.{" "}
            <a href="/privacy">What we keep, and for how long</a>
          </p>
          <p data-draft-kept hidden role="status" className="mt-2 text-sm text-muted">
            Draft kept on this device.{" "}
            <button type="button" className="min-h-6 underline underline-offset-2">
              Forget it
            </button>
          </p>
          <script type="module" src="/pitch-draft.js" />
        </div>
      </form>
    </>
  )
}
