import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { currentSettings, settingsToEdit } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { makeEditor, makePitch, makeQueuedPitch } from "@/tests/factories"
import { declinePitch } from "./decline-pitch"
import { previewMail } from "./preview-mail"
import { mailTextInput, rewordMail } from "./reword-mail"
import { type MailKind, type MailPart, mailTexts } from "./word-mail"

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

test.each(Object.entries(mailTexts))(
  "ships a default for %s that it would take itself",
  async (kind, mail) => {
    const own = { subject: mail.subject.text, opening: mail.opening.text, closing: mail.closing.text }
    expect(faultsOf(kind as MailKind, own)).toEqual([])
    expect(previewMail(kind as MailKind, await currentSettings()).text).not.toMatch(/[{}]/)
    await reword(kind as MailKind, own)
    expect((await currentSettings()).texts.mails[kind]).toEqual({ subject: "", opening: "", closing: "" })
  },
)
