import { expect, test } from "vitest"
import { isAdmin } from "@/domain/actors/actor"
import { recognizeHost } from "@/domain/actors/recognize-member"
import { db } from "@/lib/db"
import { redact } from "@/lib/log"
import { makeEditor } from "@/tests/factories"
import { changeMember } from "./change-member"
import { makeCalendarLink } from "./make-calendar-link"
import { calendarLinkSince, revokeCalendarLink } from "./revoke-calendar-link"

const tokenIn = (path: string) => path.replace(/^\/calendar\/|\.ics$/g, "")

test("makes one address, of which only the hash is kept; a new one ends the old one, and so does revoking", async () => {
  const editor = await makeEditor()
  const first = tokenIn((await makeCalendarLink(editor)).value.path)
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(await db.link.findMany())).not.toContain(first)
  expect(await recognizeHost(first)).toMatchObject({ memberId: editor.memberId })
  const second = tokenIn((await makeCalendarLink(editor)).value.path)
  expect([await recognizeHost(first), (await recognizeHost(second))?.memberId]).toEqual([
    null,
    editor.memberId,
  ])
  expect(await calendarLinkSince(editor)).toBeInstanceOf(Date)
  await revokeCalendarLink(editor)
  expect([await recognizeHost(second), await calendarLinkSince(editor)]).toEqual([null, null])
  expect(await revokeCalendarLink(editor)).toMatchObject({ reason: "nothing-to-revoke" })
})

test("ends with the role, in the same moment", async () => {
  const [admin, editor] = [await makeEditor("admin"), await makeEditor()]
  if (!isAdmin(admin)) throw new Error("no admin")
  const token = tokenIn((await makeCalendarLink(editor)).value.path)
  await db.member.update({ where: { id: editor.memberId }, data: { disabledAt: new Date() } })
  expect(await recognizeHost(token)).toBeNull()
  await db.member.update({ where: { id: editor.memberId }, data: { disabledAt: null } })
  await changeMember(admin, { id: editor.memberId, version: 1, role: null })
  expect(await db.link.count({ where: { memberId: editor.memberId } })).toBe(0)
})

test("is in no log", () => {
  const token = "A".repeat(43)
  expect(redact(`GET /calendar/${token}.ics`)).not.toContain(token)
  expect(redact("GET /calendar/short-but-still-secret-here.ics")).toContain("[secret]")
  expect(redact("GET /calendar.ics")).toBe("GET /calendar.ics")
})
