import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, makeEpisodes, newAddress, ownerSql, test } from "../fixtures"

// Runs alone, like what moves the clock: the queue that it empties is everybody's.

/** Whatever others left in the queue is somebody else's evening. */
async function clearTable() {
  await ownerSql.query("update mails set settled_at = clock_now() where state in ('failed', 'bounced')")
  await ownerSql.query("update proposed_events set event_id = null")
  await ownerSql.query(
    `update pitches set is_our_turn = false, snoozed_until = clock_now() + interval '300 days',
      due_on = (clock_now() + interval '300 days')::date where confirmed_at is not null`,
  )
}

async function waitingPitch(number: number) {
  const [contact, pitch] = [randomUUID(), randomUUID()]
  await ownerSql.query("insert into contacts (id, email, name) values ($1, $2, $3)", [
    contact,
    newAddress("dana"),
    `Dana ${number}`,
  ])
  await ownerSql.query(
    `insert into pitches (id, contact_id, state, submission_key, audience_value, is_our_turn, confirmed_at, due_on)
     values ($1, $2, 'queued', $3, $4, true, clock_now(), (clock_now() + interval '1 day' * $5)::date)`,
    [pitch, contact, randomUUID(), `After this, our people can tie knot number ${number}.`, number],
  )
  await ownerSql.query(
    "insert into proposed_events (id, pitch_id, position, title, starts_local) values ($1, $2, 1, $3, '2029-02-11')",
    [randomUUID(), pitch, `Knot evening ${number}`],
  )
}

/** A page that has just come has no keys until its script runs; then it offers their list. */
const keysListen = (page: Page) => expect(page.getByRole("link", { name: "Keys" })).toBeVisible()

const send = (page: Page) => page.keyboard.press("Control+Enter")

const moves: Record<string, (page: Page) => Promise<void>> = {
  async approve(page) {
    await page.keyboard.press("a")
    await expect(page.getByLabel(/What our people get/)).toBeFocused()
    await page.keyboard.press("Tab")
    await page.keyboard.type("One of us speaks")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Robin ties the first knot.")
    await send(page)
  },
  async ask(page) {
    await page.keyboard.press("q")
    await expect(page.getByLabel("Your question")).toBeFocused()
    await page.keyboard.type("Who of us would be in it?")
    await send(page)
  },
  async decline(page) {
    await page.keyboard.press("d")
    await expect(page.getByLabel("We couldn't see what our people get from it")).toBeFocused()
    await page.keyboard.press("ArrowDown")
    await send(page)
  },
  async invite(page) {
    await page.keyboard.press("i")
    await expect(page.getByLabel(/One sentence of your own/)).toBeFocused()
    await page.keyboard.type("We have talked about your knots for three weeks.")
    await send(page)
  },
  async sleep(page) {
    await page.keyboard.press("s")
    await page.keyboard.press("Space")
    await send(page)
  },
}

test("empties a queue of twenty by keyboard alone", async ({ editor }) => {
  await makeEpisodes()
  await clearTable()
  for (let number = 1; number <= 20; number++) await waitingPitch(number)
  const sam = await editor.newPage()
  await sam.goto("/dashboard")
  await expect(sam.getByRole("heading", { level: 1 })).toContainText("20 need us")
  await keysListen(sam)

  // Three are ticked in the list and put off together, in one go, and that can be taken back in one go.
  for (const _ of [1, 2, 3]) {
    await sam.keyboard.press("j")
    await sam.keyboard.press("x")
  }
  await sam.keyboard.press("s")
  await expect(sam.getByRole("heading", { level: 1 })).toContainText("17 need us")
  await sam.keyboard.press("u")
  await expect(sam.getByRole("heading", { level: 1 })).toContainText("20 need us")

  await sam.keyboard.press("/")
  await sam.keyboard.type("tie kno")
  await sam.keyboard.press("Enter")
  await expect(sam.getByRole("heading", { level: 1 })).toContainText("20 found")
  await sam.goBack()

  await keysListen(sam)
  await sam.keyboard.press("j")
  await sam.keyboard.press("Enter")
  await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Knot evening 1")
  await keysListen(sam)
  const names = Object.keys(moves)
  for (let number = 1; number <= 20; number++) {
    await expect(sam.getByRole("heading", { level: 1 })).toHaveText(`Knot evening ${number}`)
    if (number === 2) {
      // What was done in passing comes back with what was typed.
      await sam.keyboard.press("u")
      await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Knot evening 1")
      await expect(sam.getByLabel("In one sentence")).toHaveValue("Robin ties the first knot.")
      await sam.getByLabel("In one sentence").focus()
      await send(sam)
      await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Knot evening 2")
    }
    await moves[names[(number - 1) % names.length] ?? "decline"]?.(sam)
    await expect(sam.getByRole("status").first()).toBeVisible()
  }
  await expect(sam.getByRole("heading", { name: "Nobody is waiting" })).toBeVisible()

  const { rows } = await ownerSql.query(
    `select coalesce(d.outcome::text, p.state::text) as now, count(*)::int as pitches, count(m.id)::int as mails
     from pitches p join contacts c on c.id = p.contact_id
     left join decisions d on d.pitch_id = p.id and d.undone_at is null
     left join mails m on m.pitch_id = p.id and m.state <> 'cancelled'
     where c.name like 'Dana %' and p.audience_value like '%knot number%' group by 1 order by 1`,
  )
  expect(rows).toEqual([
    { now: "approved", pitches: 4, mails: 4 },
    { now: "asked", pitches: 4, mails: 4 },
    { now: "declined", pitches: 4, mails: 4 },
    { now: "invited", pitches: 4, mails: 4 },
    { now: "queued", pitches: 4, mails: 0 },
  ])
})
