import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { makeEditor, makeEpisode, makeMember, makeQueuedPitch } from "./factories"
import { ownerSql } from "./owner-sql"

// What the app's own login cannot do, whatever code runs under it.
const app = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 4 })
afterAll(() => app.end())

const insertEvent = (
  state: "draft" | "published",
  memberId: string | null,
  value = "Our people learn to solder.",
) => ({
  text: `insert into events (id, slug, title, state, starts_local, zone, audience_value, published_at, published_by_id)
      values ($1, $2, 'Open night', $3, '2027-03-01 19:00', 'America/Detroit', $4, now(), $5) returning id`,
  values: [randomUUID(), `open-night-${randomUUID()}`, state, value, memberId],
})
const involve = (eventId: string, memberId: string) => ({
  text: `insert into involvements (id, event_id, member_id, kind, sentence) values ($1, $2, $3, 'hosting', 'Sam opens the door.')`,
  values: [randomUUID(), eventId, memberId],
})

async function publishedEvent() {
  const memberId = await makeMember()
  const client = await app.connect()
  try {
    await client.query("begin")
    const { rows } = await client.query(insertEvent("published", memberId))
    await client.query(involve(rows[0].id, memberId))
    await client.query("commit")
    return { id: rows[0].id as string, memberId }
  } finally {
    client.release()
  }
}

test("publishes nothing without an involvement, a value or a publisher", async () => {
  const memberId = await makeMember()
  await expect(app.query(insertEvent("published", memberId))).rejects.toThrow(/needs an involvement/)
  await expect(app.query(insertEvent("published", memberId, " "))).rejects.toThrow(/public_event_has_a_value/)
  await expect(app.query(insertEvent("published", null))).rejects.toThrow(/public_event_has_a_publisher/)
  const draft = await app.query(insertEvent("draft", null))
  const publish = app.query(
    "update events set state = 'published', published_at = now(), published_by_id = $2 where id = $1",
    [draft.rows[0].id, memberId],
  )
  await expect(publish).rejects.toThrow(/needs an involvement/)
})

test("refuses an involvement by a member without a public name", async () => {
  const nameless = await makeMember("editor", null)
  const client = await app.connect()
  await client.query("begin")
  const { rows } = await client.query(insertEvent("published", nameless))
  await client.query(involve(rows[0].id, nameless))
  await expect(client.query("commit")).rejects.toThrow(/public name/)
  client.release()
})

test("keeps the last involvement and its name while the event is public", async () => {
  const { id, memberId } = await publishedEvent()
  await expect(app.query("delete from involvements where event_id = $1", [id])).rejects.toThrow(
    /needs an involvement/,
  )
  await expect(app.query("update members set public_name = null where id = $1", [memberId])).rejects.toThrow(
    /public name/,
  )
})

test("lets nobody publish while somebody takes the involvement away", async () => {
  const memberId = await makeMember()
  for (let round = 0; round < 20; round++) {
    const { rows } = await app.query(insertEvent("draft", memberId))
    await app.query(involve(rows[0].id, memberId))
    await Promise.allSettled([
      app.query("update events set state = 'published' where id = $1", [rows[0].id]),
      app.query("delete from involvements where event_id = $1", [rows[0].id]),
    ])
    const { rows: broken } = await ownerSql.query(
      `select 1 from events e where e.id = $1 and e.state = 'published'
        and not exists (select 1 from involvements i where i.event_id = e.id)`,
      [rows[0].id],
    )
    expect(broken).toEqual([])
  }
})

test("looks at the last involvement only when whoever publishes is done, in the one order that would slip through", async () => {
  const memberId = await makeMember()
  const { rows } = await app.query(insertEvent("draft", memberId))
  await app.query(involve(rows[0].id, memberId))
  const [publisher, remover] = [await app.connect(), await app.connect()]
  try {
    await publisher.query("begin")
    await remover.query("begin")
    await publisher.query("update events set state = 'published', published_at = now() where id = $1", [
      rows[0].id,
    ])
    await remover.query("delete from involvements where event_id = $1", [rows[0].id])
    await publisher.query("set constraints all immediate")
    // Without the lock on the event it would see a draft here, and let the involvement go.
    const looked = remover.query("set constraints all immediate").then(
      () => "let go",
      () => "refused",
    )
    await Promise.race([looked, new Promise((wake) => setTimeout(wake, 400))])
    await publisher.query("commit")
    expect(await looked).toBe("refused")
  } finally {
    await remover.query("rollback")
    publisher.release()
    remover.release()
  }
})

test("seats no second guest and accepts nobody without a seat", async () => {
  const { seatIds } = await makeEpisode()
  const editor = await makeEditor()
  const invite = async () => {
    const id = randomUUID()
    const contactId = randomUUID()
    await app.query("insert into contacts (id, email) values ($1, $2)", [
      contactId,
      `${contactId}@outsider.example`,
    ])
    await app.query(
      "insert into invitations (id, contact_id, guest_name, sentence, invited_by_id) values ($1, $2, 'Dana', 'Come and tell.', $3)",
      [id, contactId, editor.memberId],
    )
    return id
  }
  const book = async (invitationId: string) => {
    const client = await app.connect()
    try {
      await client.query("begin")
      await client.query("insert into bookings (id, seat_id, invitation_id) values ($1, $2, $3)", [
        randomUUID(),
        seatIds[0],
        invitationId,
      ])
      await client.query("update invitations set state = 'accepted', answered_at = now() where id = $1", [
        invitationId,
      ])
      await client.query("commit")
    } catch (error) {
      await client.query("rollback")
      throw error
    } finally {
      client.release()
    }
  }
  const seated = await invite()
  await book(seated)
  await expect(book(await invite())).rejects.toThrow(/seat_holds_one_guest/)
  const another = (await makeEpisode()).seatIds[0]
  const twice = app.query("insert into bookings (id, seat_id, invitation_id) values ($1, $2, $3)", [
    randomUUID(),
    another,
    seated,
  ])
  await expect(twice).rejects.toThrow(/guest_sits_on_one_seat/)
  const unseated = app.query("update invitations set state = 'accepted', answered_at = now() where id = $1", [
    await invite(),
  ])
  await expect(unseated).rejects.toThrow(/exactly when it has a seat/)
})

test("lets the audit grow and never change", async () => {
  await makeQueuedPitch()
  for (const sql of [
    "update audit_entries set action = 'pitch.nothing'",
    "delete from audit_entries",
    "truncate audit_entries",
    "alter table audit_entries disable trigger all",
    "drop table audit_entries",
  ]) {
    await expect(app.query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
  }
})

test("keeps the clock and the content version out of the app's hands", async () => {
  await expect(app.query("update clock_offset set value = '1 day'")).rejects.toThrow(/permission denied/)
  await expect(app.query("update content_versions set version = 1")).rejects.toThrow(/permission denied/)
})

test("closes a pitch only with a cause, and keeps the cause only while it is closed", async () => {
  const pitch = await makeQueuedPitch()
  await expect(
    app.query("update pitches set state = 'closed' where id = $1", [pitch.pitchId]),
  ).rejects.toThrow(/exactly when/)
  await expect(
    app.query("update pitches set state = 'asked' where id = $1", [pitch.pitchId]),
  ).rejects.toThrow(/question is open/)
  const editor = await makeEditor()
  await declinePitch(editor, { ...pitch, reason: "value", words: "", wayBack: "" })
  await expect(
    app.query("update pitches set state = 'queued' where id = $1", [pitch.pitchId]),
  ).rejects.toThrow(/exactly when/)
  await expect(
    app.query("update decisions set undone_at = now() where pitch_id = $1", [pitch.pitchId]),
  ).rejects.toThrow(/exactly when/)
})

test("never takes a mail back that was handed over", async () => {
  const id = randomUUID()
  await app.query(
    `insert into mails (id, kind, to_email, subject, body, not_before, message_id) values ($1, 'test', 'a@outsider.example', 's', '[]', now() + interval '1 day', $2)`,
    [id, `<${id}@group.example>`],
  )
  await app.query("update mails set state = 'sending', leased_until = now() where id = $1", [id])
  await expect(
    app.query("update mails set state = 'cancelled', leased_until = null where id = $1", [id]),
  ).rejects.toThrow(/does not go from/)
})

test("raises the content version for what is public, and not for a draft", async () => {
  const version = async () =>
    Number((await app.query("select version from content_versions")).rows[0].version)
  const before = await version()
  const memberId = await makeMember()
  const draft = await app.query(insertEvent("draft", null))
  await app.query(involve(draft.rows[0].id, memberId))
  await app.query("update events set title = 'A draft still' where id = $1", [draft.rows[0].id])
  expect(await version()).toBe(before)
  const { id } = await publishedEvent()
  const published = await version()
  expect(published).toBeGreaterThan(before)
  await app.query("update events set title = 'Another night' where id = $1", [id])
  expect(await version()).toBeGreaterThan(published)
})

test("declines nobody without a reason and a way back, and decides nothing that no mail tells", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const decide = (outcome: string, reason: string, wayBack: string) =>
    app.query(
      "insert into decisions (id, pitch_id, outcome, decided_by_id, reason, way_back) values ($1, $2, $3::decision_outcome, $4, $5, $6)",
      [randomUUID(), pitch.pitchId, outcome, editor.memberId, reason, wayBack],
    )
  await expect(decide("declined", "value", " ")).rejects.toThrow(/declined_has_reason_and_way_back/)
  await expect(decide("declined", "", "Tell us more.")).rejects.toThrow(/declined_has_reason_and_way_back/)
  await expect(decide("declined", "value", "Tell us more.")).rejects.toThrow(/outcome_is_told_by_a_mail/)
  await expect(decide("approved", "", "")).rejects.toThrow(/outcome_is_told_by_a_mail/)
})
