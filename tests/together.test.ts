import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { visitor } from "@/domain/actors/actor"
import { recognizeUnsubscriber } from "@/domain/actors/recognize-outsider"
import { cancelEvent } from "@/domain/events/cancel-event"
import { copyEvent } from "@/domain/events/copy-event"
import { discardDraft } from "@/domain/events/discard-draft"
import { draftEvent } from "@/domain/events/draft-event"
import { editEvent } from "@/domain/events/edit-event"
import { eventInput } from "@/domain/events/event-input"
import { giveNewDate } from "@/domain/events/give-new-date"
import { layOutSeries } from "@/domain/events/lay-out-series"
import { postponeEvent } from "@/domain/events/postpone-event"
import { takeDownEvent } from "@/domain/events/take-down-event"
import { writeRecap } from "@/domain/events/write-recap"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { airGuests } from "@/domain/invitations/air-guests"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { chooseZone } from "@/domain/invitations/choose-zone"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { forgetGuest } from "@/domain/invitations/forget-guest"
import { forgetInvitations } from "@/domain/invitations/forget-invitations"
import { hideName } from "@/domain/invitations/hide-name"
import { inviteGuest } from "@/domain/invitations/invite-guest"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { moveEpisode } from "@/domain/invitations/move-episode"
import { neverInvite } from "@/domain/invitations/never-invite"
import { proposeTime } from "@/domain/invitations/propose-time"
import { settleAskAgain } from "@/domain/invitations/settle-ask-again"
import { showPrep } from "@/domain/invitations/show-prep"
import { changeMember } from "@/domain/members/change-member"
import { inviteMember } from "@/domain/members/invite-member"
import { makeCalendarLink } from "@/domain/members/make-calendar-link"
import { revokeCalendarLink } from "@/domain/members/revoke-calendar-link"
import { signOutEverywhere } from "@/domain/members/sign-out-everywhere"
import { retryMail } from "@/domain/outbox/retry-mail"
import { settleMail } from "@/domain/outbox/settle-mail"
import { stopMail } from "@/domain/outbox/stop-mail"
import { addNote } from "@/domain/pitches/add-note"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { approvePitch } from "@/domain/pitches/approve-pitch"
import { askPitcher } from "@/domain/pitches/ask-pitcher"
import { callPitchersLast } from "@/domain/pitches/call-pitchers-last"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { confirmPitch } from "@/domain/pitches/confirm-pitch"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { editPitch } from "@/domain/pitches/edit-pitch"
import { forgetMe } from "@/domain/pitches/forget-me"
import { forgetPitches } from "@/domain/pitches/forget-pitches"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { judgePitch } from "@/domain/pitches/judge-pitch"
import { lookAgain } from "@/domain/pitches/look-again"
import { markDuplicate } from "@/domain/pitches/mark-duplicate"
import { pitcherPage } from "@/domain/pitches/pitcher-page"
import { publishListing } from "@/domain/pitches/publish-listing"
import { putAwayPitch } from "@/domain/pitches/put-away-pitch"
import { reopenPitch } from "@/domain/pitches/reopen-pitch"
import { resendLink } from "@/domain/pitches/resend-link"
import { reverseDecision } from "@/domain/pitches/reverse-decision"
import { snoozePitch } from "@/domain/pitches/snooze-pitch"
import { submitPitch } from "@/domain/pitches/submit-pitch"
import { undoDecision } from "@/domain/pitches/undo-decision"
import { wakePitch } from "@/domain/pitches/wake-pitch"
import { withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { writeMessage } from "@/domain/pitches/write-message"
import { db } from "@/lib/db"
import {
  clock,
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeLink,
  makeMember,
  makePitch,
  makeQueuedPitch,
  moveClock,
  newAddress,
  typedPitch,
  versionOf,
} from "./factories"
import { type Invited, invitationStandings, typedInvite } from "./invitation-standings"
import { type InvitationVerbName, invitationVerbs } from "./invitation-verbs"
import { ownerSql } from "./owner-sql"

// State, audit entry and mail commit together or not at all: each verb runs once in a database that takes no audit
// entry, and once, if it mails, in one that takes no mail. Both times nothing at all may have changed.

const tables = async () =>
  (
    await ownerSql.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    )
  ).rows.map((row) => row.name)

async function everything(): Promise<string> {
  const parts = []
  for (const name of await tables()) {
    const { rows } = await ownerSql.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
    )
    parts.push(`${name} ${rows[0].hash}`)
  }
  return parts.join("\n")
}

await ownerSql.query(`create function refuse_insert() returns trigger language plpgsql as
  $$ begin raise exception 'this table takes nothing today'; end $$`)
for (const table of ["audit_entries", "mails"]) {
  await ownerSql.query(
    `create trigger refuse_insert before insert on ${table} execute function refuse_insert()`,
  )
  await ownerSql.query(`alter table ${table} disable trigger refuse_insert`)
}

const value = "Our people can solder a kit afterwards."

async function queued() {
  return { editor: await makeEditor(), ...(await makeQueuedPitch()) }
}
async function asked() {
  const { version, ...pitch } = await queued()
  await askPitcher(pitch.editor, { ...pitch, version, question: "Who of us is in it?" })
  await handOver(pitch)
  return pitch
}
async function declined() {
  const pitch = await queued()
  await declinePitch(pitch.editor, { ...pitch, reason: "value", words: "", wayBack: "" })
  return pitch
}
async function approval() {
  const pitch = await queued()
  const events = await db.proposedEvent.findMany({ where: { pitchId: pitch.pitchId } })
  const input = {
    ...pitch,
    eventIds: events.map((one) => one.id),
    audienceValue: value,
    involvementKind: "speaking" as const,
    involvementMemberId: await makeMember(),
    involvementSentence: "Sam teaches the second half.",
    words: "",
  }
  return { editor: pitch.editor, input }
}
async function invitation() {
  const [pitch, { seatIds }] = [await queued(), await makeEpisode({ inDays: 40 })]
  const invited = await invitePitcher(pitch.editor, { ...pitch, seatIds, sentence: "Your nights are loved." })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  await handOver(pitch)
  const { invitationId } = invited.value
  return { ...pitch, invitationId, seatId: seatIds[0] ?? "", guest: await guestOf(invitationId) }
}
async function event(isPublic: boolean) {
  const editor = await makeEditor()
  const input = eventInput.parse({
    title: "Open night",
    startsLocal: "2027-03-01T19:00",
    zone: "America/Detroit",
    audienceValue: value,
    involvementKind: "hosting",
    involvementMemberId: editor.memberId,
    involvementSentence: "Sam opens the door.",
  })
  const drafted = await draftEvent(editor, input)
  if (!drafted.ok) throw new Error(drafted.reason)
  const on = { id: drafted.value.id, version: 1 }
  if (isPublic) await publishListing(editor, on)
  return { editor, input, on: { ...on, version: isPublic ? 2 : 1 } }
}
async function mail(state: "failed" | "waiting") {
  const [editor, { pitchId }] = [await makeEditor(), await makePitch()]
  const { id: mailId } = await db.mail.findFirstOrThrow({ where: { pitchId } })
  if (state === "failed") {
    await db.$executeRaw`update mails set state = 'sending', leased_until = now() where id = ${mailId}::uuid`
    await db.$executeRaw`update mails set state = 'failed', leased_until = null where id = ${mailId}::uuid`
  }
  return { editor, mailId }
}
const admin = async () => (await makeEditor("admin")) as Admin

type Verb = () => Promise<unknown>
/** What has to be there first, and the verb itself. */
const verbs: Record<string, () => Promise<Verb>> = {
  submit: async () => () => submitPitch(visitor, typedPitch(), randomUUID()),
  "resend link": async () => {
    const { input } = await makePitch()
    return () => resendLink(visitor, { email: input.email, sender: randomUUID() })
  },
  confirm: async () => {
    const { pitcher } = await makePitch()
    return () => confirmPitch(pitcher)
  },
  approve: async () => {
    const { editor, input } = await approval()
    return () => approvePitch(editor, input)
  },
  decline: async () => {
    const pitch = await queued()
    return () => declinePitch(pitch.editor, { ...pitch, reason: "value", words: "", wayBack: "" })
  },
  invite: async () => {
    const [pitch, { seatIds }] = [await queued(), await makeEpisode()]
    return () => invitePitcher(pitch.editor, { ...pitch, seatIds, sentence: "Your nights are loved." })
  },
  ask: async () => {
    const pitch = await queued()
    return () => askPitcher(pitch.editor, { ...pitch, question: "Who of us is in it?" })
  },
  answer: async () => {
    const { pitcher, pitchId } = await asked()
    return () => answerQuestion(pitcher, { pitchId, answer: "Sam." })
  },
  "call pitchers last": async () => {
    await asked()
    await moveClock("8 days")
    return () => callPitchersLast(clock)
  },
  "close for silence": async () => {
    const { editor, pitchId } = await asked()
    await moveClock("11 days")
    const version = await versionOf(pitchId)
    return () => closeForSilence(editor, { pitchId, version })
  },
  duplicate: async () => {
    const [pitch, { pitchId: originalId }] = [await queued(), await makeQueuedPitch()]
    return () => markDuplicate(pitch.editor, { ...pitch, originalId })
  },
  "put away": async () => {
    const pitch = await queued()
    return () => putAwayPitch(pitch.editor, pitch)
  },
  snooze: async () => {
    const pitch = await queued()
    return () => snoozePitch(pitch.editor, { ...pitch, until: "week" })
  },
  wake: async () => {
    const pitch = await queued()
    await snoozePitch(pitch.editor, { ...pitch, until: "week" })
    return () => wakePitch(pitch.editor, pitch)
  },
  reverse: async () => {
    const [by, { pitchId }] = [await admin(), await declined()]
    await handOver({ pitchId })
    const version = await versionOf(pitchId)
    return () => reverseDecision(by, { pitchId, version, correction: "Sam misread the date." })
  },
  undo: async () => {
    const { editor, pitchId } = await declined()
    return () => undoDecision(editor, { pitchId })
  },
  withdraw: async () => {
    const { pitcher } = await declined()
    return () => withdrawPitch(pitcher)
  },
  "look again": async () => {
    const { pitcher, pitchId } = await declined()
    await handOver({ pitchId })
    return () => lookAgain(pitcher, { whatChanged: "Sam speaks now.", audienceValue: value })
  },
  reopen: async () => {
    const { pitcher } = await queued()
    await withdrawPitch(pitcher)
    return () => reopenPitch(pitcher)
  },
  "edit a pitch": async () => {
    const { pitcher } = await queued()
    const { words, changes } = await pitcherPage(pitcher)
    return () => editPitch(pitcher, { ...words, brings: "Ten seats", changes })
  },
  "forget me": async () => {
    const { pitcher } = await queued()
    return () => forgetMe(pitcher, { isNever: true })
  },
  "write a message": async () => {
    const { pitcher } = await queued()
    return () => writeMessage(pitcher, "The date moved.")
  },
  "add a note": async () => {
    const { editor, pitchId } = await queued()
    return () => addNote(editor, { pitchId, text: "Ask Alex." })
  },
  judge: async () => {
    const pitch = await queued()
    return () =>
      judgePitch(pitch.editor, { ...pitch, isInvolved: "yes", wouldCare: "yes", isGoodStory: true })
  },
  forget: async () => {
    await makePitch()
    await moveClock("31 days")
    return () => forgetPitches(clock)
  },
  "accept an invitation": async () => {
    const { guest, invitationId, seatId } = await invitation()
    return () => acceptInvitation(guest, { invitationId, seatId })
  },
  "decline an invitation": async () => {
    const { guest } = await invitation()
    return () => declineInvitation(guest, { askAgainIn: "" })
  },
  "propose a time": async () => {
    const { guest, invitationId } = await invitation()
    return () => proposeTime(guest, { invitationId, words: "In March." })
  },
  "call guests last": async () => {
    await invitation()
    await moveClock("8 days")
    return () => callGuestsLast(clock)
  },
  "lapse an invitation": async () => {
    const { editor, invitationId } = await invitation()
    await moveClock("15 days")
    return () => lapseInvitation(editor, { invitationId })
  },
  draft: async () => {
    const { editor, input } = await event(false)
    return () => draftEvent(editor, input)
  },
  publish: async () => {
    const { editor, on } = await event(false)
    return () => publishListing(editor, on)
  },
  edit: async () => {
    const { editor, input, on } = await event(true)
    return () => editEvent(editor, { ...input, ...on })
  },
  "take down": async () => {
    const { editor, on } = await event(true)
    return () => takeDownEvent(editor, on)
  },
  cancel: async () => {
    const { editor, on } = await event(true)
    return () => cancelEvent(editor, on)
  },
  postpone: async () => {
    const { editor, on } = await event(true)
    return () => postponeEvent(editor, { ...on, stateNote: "Snow." })
  },
  "give a new date": async () => {
    const { editor, on } = await event(true)
    await postponeEvent(editor, { ...on, stateNote: "Snow." })
    const when = { startsLocal: "2027-04-01T19:00", endsLocal: undefined, isAllDay: false, stateNote: "" }
    return () => giveNewDate(editor, { ...on, version: on.version + 1, ...when })
  },
  "write a recap": async () => {
    const { editor, on } = await event(true)
    await cancelEvent(editor, on)
    const recap = { recap: "We met all the same.", coveredBy: undefined }
    return () => writeRecap(editor, { ...on, version: on.version + 1, ...recap })
  },
  copy: async () => {
    const { editor, on } = await event(true)
    return () => copyEvent(editor, on)
  },
  discard: async () => {
    const { editor, on } = await event(false)
    return () => discardDraft(editor, on)
  },
  "lay a series out": async () => {
    const { editor, on } = await event(false)
    const rule = { rhythm: "weekly", every: 1, isLast: false, count: 3 } as const
    return () => layOutSeries(editor, { eventId: on.id, title: "Nights", about: "", ...rule })
  },
  "retry a mail": async () => {
    const { editor, mailId } = await mail("failed")
    return () => retryMail(editor, { mailId })
  },
  "settle a mail": async () => {
    const { editor, mailId } = await mail("failed")
    return () => settleMail(editor, { mailId })
  },
  "stop a mail": async () => {
    const { editor, mailId } = await mail("waiting")
    return () => stopMail(editor, { mailId })
  },
  "invite a member": async () => {
    const by = await admin()
    return () => inviteMember(by, { name: "Kim", publicName: "", email: newAddress("kim"), role: "editor" })
  },
  "change a member": async () => {
    const [by, id] = [await admin(), await makeMember()]
    return () => changeMember(by, { id, version: 1, isDisabled: true })
  },
  "sign out everywhere": async () => {
    const editor = await makeEditor()
    return () => signOutEverywhere(editor)
  },
}

/** Each move of an invitation, from a place that it is made from. */
const moves: [InvitationVerbName, place: string][] = [
  ["change the seat", "booked"],
  ["keep the new time", "booked, moved"],
  ["call it off", "booked"],
  ["call it off for them", "booked"],
  ["offer other times", "proposed"],
  ["let it rest", "proposed"],
  ["they came", "recording has begun"],
  ["they did not come", "recording has begun"],
  ["prepare", "booked"],
  ["agree to the release", "booked"],
]
const standing = (place: string) => (invitationStandings[place] as () => Promise<Invited>)()
for (const [name, place] of moves)
  verbs[`invitation: ${name}`] = async () => {
    const one = await standing(place)
    return () => invitationVerbs[name](one)
  }
Object.assign(verbs, {
  "invitation: undo": async () => {
    const one = await standing("held")
    return () => invitationVerbs.undo(one)
  },
  "invite a guest": async () => {
    const [editor, { seatIds }] = [await makeEditor(), await makeEpisode()]
    return () => inviteGuest(editor, typedInvite({ seatIds }))
  },
  "move an episode": async () => {
    const one = await standing("booked")
    const { version, recordsLocal } = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
    const later = new Date(recordsLocal.getTime() + 3_600_000).toISOString().slice(0, 16)
    return () => moveEpisode(one.editor, { ...one, version, recordsLocal: later, words: "" })
  },
  "air guests": async () => {
    const one = await standing("recorded")
    await ownerSql.query("update episodes set airs_at = clock_now() where id = $1", [one.episodeId])
    return () => airGuests(clock)
  },
  "never invite": async () => {
    const { invitationId } = await standing("told")
    const unsubscriber = await recognizeUnsubscriber(await makeLink({ purpose: "unsubscribe", invitationId }))
    if (!unsubscriber) throw new Error("not recognized")
    return () => neverInvite(unsubscriber)
  },
  "choose a zone": async () => {
    const { guest } = await standing("told")
    return () => chooseZone(guest, { zone: "Europe/Berlin" })
  },
  "show a prep": async () => {
    const one = await standing("booked")
    await invitationVerbs.prepare(one)
    return () => showPrep(one.editor, { ...one, isShown: true })
  },
  "forget a guest": async () => {
    const one = await standing("booked")
    return () => forgetGuest(one.guest, { isNever: true })
  },
  "hide a name": async () => {
    const one = await standing("recorded")
    await forgetGuest(one.guest, { isNever: false })
    return () => hideName(one.editor, one)
  },
  "make a calendar link": async () => {
    const editor = await makeEditor()
    return () => makeCalendarLink(editor)
  },
  "revoke a calendar link": async () => {
    const editor = await makeEditor()
    await makeCalendarLink(editor)
    return () => revokeCalendarLink(editor)
  },
  // Last: they leave every session of the others behind.
  "settle asking again": async () => {
    const one = await standing("declined")
    await moveClock("4 months")
    return () => settleAskAgain(one.editor, one)
  },
  "forget invitations": async () => {
    await standing("declined")
    await moveClock("20 months")
    return () => forgetInvitations(clock)
  },
} satisfies typeof verbs)

const mails = [
  "invitation: change the seat",
  "invitation: call it off",
  "invitation: call it off for them",
  "invitation: offer other times",
  "invite a guest",
  "move an episode",
  "air guests",
  "submit",
  "resend link",
  "approve",
  "decline",
  "invite",
  "ask",
  "duplicate",
  "reverse",
  "call pitchers last",
  "accept an invitation",
  "call guests last",
  "invite a member",
]

const isRefused = (result: unknown) => (result as { ok?: boolean } | null)?.ok === false

for (const [name, ready] of Object.entries(verbs)) {
  test(`does nothing without its entry${mails.includes(name) ? " or its mail" : ""}: ${name}`, async () => {
    const verb = await ready()
    for (const table of mails.includes(name) ? ["audit_entries", "mails"] : ["audit_entries"]) {
      const before = await everything()
      await ownerSql.query(`alter table ${table} enable trigger refuse_insert`)
      await expect(verb(), `${name} writes to ${table}`).rejects.toThrow(/takes nothing today/)
      await ownerSql.query(`alter table ${table} disable trigger refuse_insert`)
      expect(await everything(), table).toBe(before)
      // What was counted stays counted: a flood that rolls back is a flood.
      await ownerSql.query("delete from limits.rate_limits")
    }
    const before = await everything()
    expect(isRefused(await verb())).toBe(false)
    expect(await everything()).not.toBe(before)
  })
}
