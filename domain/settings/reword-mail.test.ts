import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { cancelSeat } from "@/domain/invitations/cancel-seat"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { listTexts } from "@/domain/pitches/list-texts"
import { previewMail } from "@/domain/pitches/preview-mail"
import { db } from "@/lib/db"
import { ok } from "@/lib/result"
import { makeEditor, makePitch, makeQueuedPitch } from "@/tests/factories"
import { makeTold } from "@/tests/invitation-standings"
import { changeSettings } from "./change-settings"
import { pitchMails } from "./pitch-mails"
import { currentSettings, settingsToEdit } from "./queries"
import { mailTextInput, rewordMail } from "./reword-mail"
import { defaultPart, eachPart, type MailKind, type MailPart, mailTexts } from "./word-mail"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {} } })
})

const reword = async (kind: MailKind, own: Partial<Record<MailPart, string>>) => {
  const { version } = await settingsToEdit(admin)
  return rewordMail(admin, mailTextInput.parse({ version, kind, ...own }))
}
const faultsOf = (kind: MailKind, own: Partial<Record<MailPart, string>>) =>
  mailTextInput.safeParse({ version: 1, kind, ...own }).error?.issues.map(({ path }) => path.join()) ?? []
const mailsOf = async (pitchId: string) =>
  (await db.mail.findMany({ where: { pitchId }, orderBy: { createdAt: "asc" } })).map((mail) => ({
    subject: mail.subject,
    text: previewText(mail.body as MailBlock[]),
  }))
const declined = { reason: "late", words: "", wayBack: "" }

test("writes a mail in the group's own words, and goes back to the default where a field is empty", async () => {
  const opening = "Dear {name},\n\n“{title}” is not one of ours this time: {reason}"
  expect(await reword("declined", { opening })).toMatchObject({ ok: true })
  const pitch = await makeQueuedPitch()
  await declinePitch(admin, { ...pitch, ...declined })
  const [, mail] = await mailsOf(pitch.pitchId)
  expect(mail?.subject).toBe('About "Soldering for beginners"')
  expect(mail?.text).toContain(
    "Dear Dana,\n\n“Soldering for beginners” is not one of ours this time: it reached us",
  )
  expect(mail?.text).toContain("What would change our mind: Write to us four weeks ahead")
  await reword("declined", {})
  expect(previewMail("declined", await currentSettings()).text).toContain("We are not listing it this time:")
})

test("leaves a mail that is held as it was written", async () => {
  const pitch = await makeQueuedPitch()
  await declinePitch(admin, { ...pitch, ...declined })
  const before = await mailsOf(pitch.pitchId)
  await reword("declined", { opening: "{title}: {reason}" })
  expect(await mailsOf(pitch.pitchId)).toEqual(before)
})

test("never fills in what an outsider typed as if we had written it", async () => {
  await reword("declined", { opening: "{name}|{title}|{group}|{reason}" })
  const events = [{ title: "{secret} {reason} $&", url: "https://kitchen.example", date: "2027-02-11" }]
  const pitch = await makeQueuedPitch({ name: "{group} {title}", events })
  await declinePitch(admin, { ...pitch, ...declined })
  const [, mail] = await mailsOf(pitch.pitchId)
  expect(mail?.text).toContain("{group} {title}|{secret} {reason} $&|Our group|it reached us")
  expect(mail?.subject).toBe('About "{secret} {reason} $&"')
})

test("refuses to name what a visitor typed in the mail to an address that nobody confirmed", async () => {
  const names = [
    ...new Set(Object.values(mailTexts).flatMap((mail) => [...mail.opening.known, ...mail.closing.known])),
  ]
  expect(names.length).toBeGreaterThan(6)
  for (const name of names.filter((one) => one !== "group"))
    for (const part of ["subject", "opening", "closing"] as const)
      expect(faultsOf("confirm", { [part]: `Yes {${name}}` }), name).toEqual([part])
  // Even if such a text were stored in some other way, nothing that was typed would come of it.
  const opening = "{name} {title} {group}"
  await db.settings.updateMany({ data: { value: { texts: { mails: { confirm: { opening } } } } } })
  const { pitchId } = await makePitch({ name: "Zanzibar" })
  const [mail] = await mailsOf(pitchId)
  expect(mail?.text).toContain("{name} {title} Our group")
  for (const word of ["Zanzibar", "Soldering"]) expect(mail?.text).not.toContain(word)
})

test("refuses a misspelt name, and a text without what it must say", () => {
  expect(faultsOf("declined", { opening: "Hello {nmae}: {title} {reason}" })).toEqual(["opening"])
  expect(faultsOf("declined", { opening: "Hello {title}" })).toEqual(["opening"])
  expect(faultsOf("declined", { closing: "Goodbye" })).toEqual(["closing"])
  expect(faultsOf("last-call", { opening: "Hello {name}, we close it." })).toEqual(["opening"])
  expect(faultsOf("declined", { closing: "{wayBack} {wayBack}" })).toEqual(["closing"])
})

test("refuses a mail about the show without its time, without an editor's own words, or with a name of another mail", () => {
  expect(faultsOf("invitation-booked", { opening: "Hello {name}, you're on." })).toEqual(["opening"])
  expect(faultsOf("invitation-moved", { opening: "It was {before} and is {time}." })).toEqual(["opening"])
  expect(faultsOf("invitation-cancelled", { opening: "It is off on {time}." })).toEqual(["opening"])
  expect(faultsOf("invitation", { opening: "We are {group}. Come on {show}." })).toEqual(["opening"])
  expect(faultsOf("invitation", { closing: "Any time." })).toEqual(["closing"])
  expect(faultsOf("invitation-last-call", { opening: "Hello {name}, the seat goes on." })).toEqual([
    "opening",
  ])
  expect(faultsOf("invitation-thanks", { subject: "Thanks, {name}", closing: "{time}" })).toEqual([
    "subject",
    "closing",
  ])
})

test("writes mails about the show in the group's own words, around what nobody can leave out", async () => {
  await reword("invitation", {
    opening: "Dear {name}: {sentence}\n\n{group} asks you to {show}.",
    closing: "{days} d",
  })
  await reword("invitation-booked", {
    subject: "Number {number}",
    opening: "Be there on {time}.",
    closing: "See you.",
  })
  const one = await makeTold()
  await acceptInvitation(one.guest, one)
  const mails = await db.mail.findMany({
    where: { invitationId: one.invitationId },
    orderBy: { createdAt: "asc" },
  })
  const [cold = "", booked = ""] = mails.map(({ body }) => previewText(body as MailBlock[]))
  expect(cold).toMatch(/^Dear Dana Reyes: Your repair nights are .+\n\nOur group asks you to the show\./)
  expect(cold).toMatch(/These times are free:\n- .+ Detroit\n/)
  expect(cold).toContain("\n\n14 d\n\nAnswer the invitation: [your link]\n\nHow we know you: You spoke")
  expect(cold).toContain("Don't write to me again: [your link]")
  expect(booked).toMatch(/^Be there on .+ Detroit\.\n\nYour page: \[your link\]\n\nSee you\.\n\nOur group$/)
  const { number } = await db.episode.findUniqueOrThrow({ where: { id: one.episodeId } })
  expect(mails[1]).toMatchObject({ subject: `Number ${number}`, calendar: { method: "REQUEST" } })
})

test("never reads what an editor or a guest wrote for names", async () => {
  await reword("invitation-cancelled", { opening: "{name}|{time}|{words}" })
  const { show, ...settings } = await currentSettings()
  const odd = { ...settings, show: { ...show, name: "{words} $&" } }
  expect(previewMail("invitation-cancelled", odd).subject).toMatch(/^Called off: \{words\} \$&, /)
  const one = await makeTold()
  await acceptInvitation(one.guest, one)
  await cancelSeat(one.editor, { ...one, words: "{name} {time} $& and no more." })
  const mail = await db.mail.findFirstOrThrow({
    where: { invitationId: one.invitationId, kind: "invitation-cancelled" },
  })
  expect(previewText(mail.body as MailBlock[])).toMatch(
    /^Dana Reyes\|[^{}]+ Detroit\|\{name\} \{time\} \$& and no more\./,
  )
})

const kinds = Object.keys(mailTexts) as MailKind[]
const shows = ["podcast", "talk"] as const

test.each(shows.flatMap((show) => kinds.map((kind) => [kind, show] as const)))(
  "ships a default for %s that it would take itself, where the show is a %s",
  async (kind, show) => {
    await db.settings.updateMany({ data: { value: { show: { kind: show } } } })
    const own = eachPart((part) => defaultPart(kind, part, show).text)
    expect(faultsOf(kind, own)).toEqual([])
    expect(previewMail(kind, await currentSettings()).text).not.toMatch(/[{}]/)
    await reword(kind, own)
    expect((await currentSettings()).texts.mails[kind]).toEqual({ subject: "", opening: "", closing: "" })
  },
)

test("lists no mail about a show that is switched off, and keeps what it says", async () => {
  await reword("invitation-thanks", { closing: "Until next time." })
  const listed = async () => listTexts(await currentSettings())
  expect((await listed()).find(({ kind }) => kind === "invitation-thanks")).toMatchObject({
    isOwn: true,
    isAboutShow: true,
    before: { closing: "Until next time." },
    preview: { text: expect.stringContaining("Until next time.") },
  })
  const { version } = await settingsToEdit(admin)
  await changeSettings(admin, { version, part: "show", change: () => ok({ show: { isOn: false } }) })
  const without = await listed()
  expect(without.some(({ isAboutShow }) => isAboutShow)).toBe(false)
  expect(without.map(({ kind }) => kind)).toEqual(Object.keys(pitchMails))
  expect((await currentSettings()).texts.mails["invitation-thanks"]?.closing).toBe("Until next time.")
})

test("reads what was stored before there were mails about the show, and a mail that it does not know", async () => {
  const mails = {
    declined: { opening: "{title}: {reason}" },
    invited: { closing: "{days}" },
    gone: {},
    "invitation-thanks": { subject: "{show}, {name}" },
  }
  await db.settings.updateMany({ data: { value: { texts: { mails } } } })
  const settings = await currentSettings()
  expect(previewMail("declined", settings).text).toMatch(/^Repair night at the library: /)
  expect(previewMail("invited", settings).text).toContain("\n\n14\n\nAnswer the invitation")
  // A name that this part does not know is no name, however the text came to be stored.
  expect(previewMail("invitation-thanks", settings).subject).toBe("the show, {name}")
  expect(listTexts(settings)).toHaveLength(kinds.length)
})
