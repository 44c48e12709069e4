import type { Metadata } from "next"
import { requirePitcher } from "@/app/actor"
import { PitcherBeside } from "@/components/pitches/pitcher-beside"
import { PitcherDone } from "@/components/pitches/pitcher-done"
import { PitcherEdit } from "@/components/pitches/pitcher-edit"
import { PitcherForm } from "@/components/pitches/pitcher-form"
import { PitcherMails } from "@/components/pitches/pitcher-mails"
import { PitcherPitch } from "@/components/pitches/pitcher-pitch"
import { PitcherStanding } from "@/components/pitches/pitcher-standing"
import { PitcherThread } from "@/components/pitches/pitcher-thread"
import { Button } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { listBeside } from "@/domain/pitches/list-beside"
import { acquaintances, labelOf, lackOf } from "@/domain/pitches/pitch"
import { pitcherPage } from "@/domain/pitches/pitcher-page"
import { mayLookAgain, mayOfferEdit, mayReopen, mayWithdraw } from "@/domain/pitches/policy"
import { currentSettings } from "@/domain/settings/queries"
import { shortDateOf } from "@/lib/zone"
import {
  answer,
  askAgain,
  complete,
  confirm,
  confirmOther,
  edit,
  forget,
  reopen,
  withdraw,
  write,
} from "./actions"

export const metadata: Metadata = { title: "Your pitch", robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** The pitcher's own page, behind their secret link: where it stands, and what they can do. Only a press acts. */
export default async function PitcherPage({ params, searchParams }: Props) {
  const [{ token }, { done }] = await Promise.all([params, searchParams])
  const pitcher = await requirePitcher(token)
  const [page, { group, show }] = await Promise.all([pitcherPage(pitcher), currentSettings()])
  const label = labelOf(page)
  const isOver = label === "Not listed this time" || label === "Closed for now"
  const isAsked = label === "We asked you something" && page.question !== null
  // Whoever came without the form answers with it, for as long as its one sentence is missing.
  const isToComplete = isAsked && lackOf(page) !== "form"
  const form = {
    words: page.words,
    changes: page.changes,
    acquaintances: Object.entries(acquaintances).map(([value, name]) => ({ value, label: name })),
    showName: show.isOn ? show.name : null,
  }
  const on = (at: Date) => shortDateOf(at, group.zone)
  return (
    <div className="sheet-width">
      <PageHeading size="room" over="Your pitch" title={page.title} />
      <PitcherDone done={typeof done === "string" ? done : undefined} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[7fr_5fr]">
        <div className="grid min-w-0 content-start gap-10">
          <PitcherStanding label={label} page={page} showName={show.name}>
            {label === "One step left" && (
              <form action={confirm.bind(null, token)}>
                <Button look="accent">Confirm my pitch</Button>
              </form>
            )}
            {isToComplete && <PitcherEdit action={complete.bind(null, token)} {...form} isAnswer />}
            {isAsked && !isToComplete && (
              <PitcherForm
                action={answer.bind(null, token)}
                questions={[{ name: "answer", label: "Your answer" }]}
                button="Send my answer"
                look="accent"
              />
            )}
            {mayLookAgain(page) && (
              <PitcherForm
                action={askAgain.bind(null, token)}
                fold={{ summary: "That has changed, look again", hint: "works once", id: "look-again" }}
                questions={[
                  { name: "whatChanged", label: "What has changed?" },
                  {
                    name: "audienceValue",
                    label: "After this, our people can …",
                    hint: "As you wrote it. Change it if there is more to say now.",
                    defaultValue: page.audienceValue,
                  },
                ]}
                button="Look again, please"
              />
            )}
            {mayReopen(page) && page.isConfirmed && (
              <form action={reopen.bind(null, token)}>
                <Button>Open it again</Button>
                <p className="mt-2 text-sm text-muted">Possible until {page.reopenUntil}.</p>
              </form>
            )}
          </PitcherStanding>
          <PitcherBeside pitches={await listBeside(pitcher)} confirm={confirmOther.bind(null, token)} />
          {/* Unconfirmed it is with nobody yet, and a message would wait unread. */}
          {label !== "One step left" && (
            <PitcherThread
              groupName={group.name}
              answered={page.answered}
              messages={page.messages.map(({ id, author, text, at }) => ({
                id,
                isTheirs: author === "pitcher",
                text,
                on: on(at),
              }))}
            >
              <PitcherForm
                action={write.bind(null, token)}
                questions={[
                  { name: "text", label: "Your message", hint: "A new date, another place, a correction." },
                ]}
                button="Send it to the editors"
                look="plain"
              />
            </PitcherThread>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <div className="grid gap-5">
            <PitcherPitch page={page} />
            {page.outcome !== "duplicate" && !isToComplete && mayOfferEdit({ state: page.state, label }) && (
              <PitcherEdit action={edit.bind(null, token)} {...form} />
            )}
          </div>
          <PitcherMails
            mails={page.mails.map(({ id, subject, state, at, body }) => ({
              id,
              subject,
              on: on(at),
              text: previewText(body as MailBlock[]),
              cameBack: state === "bounced" || state === "failed",
            }))}
          />
          {mayWithdraw(page) && !isOver && (
            <PitcherForm
              action={withdraw.bind(null, token)}
              fold={{ summary: "Take it back", id: "withdraw" }}
              questions={[
                {
                  name: "choice",
                  label: "Withdraw this pitch?",
                  choices: [
                    {
                      value: "withdraw",
                      label: "Yes, take it back",
                      hint: "Questions, drafts and an open invitation go with it.",
                    },
                  ],
                },
              ]}
              button="Withdraw my pitch"
              look="danger"
            />
          )}
          <PitcherForm
            action={forget.bind(null, token)}
            fold={{ summary: "Forget me", hint: "at once", id: "forget" }}
            questions={[
              {
                name: "forget",
                label: "Forget this pitch, and you with it?",
                choices: [
                  {
                    value: "forget",
                    label: "Yes, forget it all now",
                    hint: "Whatever is open is closed, and every word goes, from our mails too. Nobody can bring it back. What stays is a count without a name.",
                  },
                ],
              },
            ]}
            box={{
              name: "never",
              label: "And never invite or remind me again",
              hint: "For that we keep one mark made from your address, which does not show it. Pitch us something again and confirm it, and the mark goes.",
            }}
            button="Forget me"
            look="danger"
          />
          <p className="text-sm text-muted">
            {/* The day would give away a decision that was not told yet. */}
            {page.forgottenOn && (isOver || page.isWithdrawn)
              ? `We forget this pitch, and you with it, on ${page.forgottenOn}. `
              : "Once this is closed, the day on which we forget it stands here. "}
            <a href="/privacy">What we keep</a>.{" "}
            <a href={`/pitch/${token}/export`}>A copy of all that we hold about it and you</a>, to read, or{" "}
            <a href={`/pitch/${token}/export.json`} download>
              as a file
            </a>
            .
          </p>
        </div>
      </div>
    </div>
  )
}
