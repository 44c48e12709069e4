import { createHash, randomBytes, randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import sharp from "sharp"
import { expect, ownerSql, test } from "./fixtures"

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } })

/** As a telephone makes it: with where it was taken, and lying on its side. */
const fromPhone = () =>
  plain(2400, 1600, "#246")
    .withExif({
      IFD0: { Make: "Zanzibar Phone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "42/1 19/1 53/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** An event of its own, public for as long as the journeys run. */
async function makeEvent() {
  const [id, slug] = [randomUUID(), `picture-${randomUUID().slice(0, 8)}`]
  const member = await ownerSql.query("select id from members where public_name is not null limit 1")
  const client = await ownerSql.connect()
  try {
    await client.query("begin")
    await client.query(
      `insert into events (id, slug, title, state, starts_local, zone, audience_value, published_at, published_by_id)
       values ($1, $2, 'A night with a picture', 'published', '2029-03-01 19:00', 'America/Detroit', 'Our people can see it.', clock_now(), $3)`,
      [id, slug, member.rows[0].id],
    )
    await client.query(
      "insert into involvements (id, event_id, kind, member_id, sentence) values ($1, $2, 'attending', $3, 'We go together.')",
      [randomUUID(), id, member.rows[0].id],
    )
    await client.query("commit")
  } finally {
    client.release()
  }
  return { id, slug }
}

/** The picture that a browser which reads AVIF has taken, as bytes. */
async function shown(page: Page, alt: string) {
  const image = page.getByRole("img", { name: alt })
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  const address = await image.evaluate((one: HTMLImageElement) => one.currentSrc)
  const answer = await page.request.get(address)
  return { address, image, answer, bytes: await answer.body() }
}

test("takes a photograph from a phone and shows it as AVIF, without where it was taken", async ({
  editorOnPhone,
  browser,
}) => {
  const { id, slug } = await makeEvent()
  const alt = "A dark blue evening over the river."
  const page = await editorOnPhone.newPage()
  await page.goto(`/dashboard/events/${id}`)
  const part = page.getByRole("region", { name: "Picture" })
  await part.getByLabel("The file").setInputFiles({
    name: "IMG_0042.png",
    mimeType: "image/png",
    buffer: Buffer.from("<svg><script>alert(1)</script></svg>"),
  })
  await part.getByLabel("What it shows").fill(alt)
  await part.getByRole("button", { name: "Save the picture" }).click()
  await expect(part.getByRole("alert")).toContainText("no picture that we can read")
  await expect(part.getByLabel("What it shows")).toHaveValue(alt)

  const original = await fromPhone()
  expect((await sharp(original).metadata()).exif?.toString("latin1")).toContain("Zanzibar")
  await part.getByLabel("The file").setInputFiles({
    name: "IMG_0042.jpg",
    mimeType: "image/jpeg",
    buffer: original,
  })
  await part.getByRole("button", { name: "Save the picture" }).click()
  await expect(part.getByRole("status")).toHaveText("Saved.")
  await expect(part.getByLabel("Another picture instead")).toBeVisible()

  const visitor = await (await browser.newContext({ baseURL: process.env.BASE_URL ?? "" })).newPage()
  await visitor.goto(`/events/${slug}`)
  const { address, answer, bytes, image } = await shown(visitor, alt)
  expect(address).toMatch(/\.avif$/)
  expect(answer.headers()).toMatchObject({
    "content-type": "image/avif",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  })
  const { exif, orientation, width, height } = await sharp(bytes).metadata()
  expect([exif, orientation ?? 1]).toEqual([undefined, 1])
  expect(bytes.toString("latin1")).not.toContain("Zanzibar")
  expect(height).toBeGreaterThan(width)
  // Its place is its own before it comes: nothing jumps.
  expect(await image.getAttribute("width")).toBe("1600")

  await part.getByRole("button", { name: "Take the picture off" }).click()
  await expect(part.getByRole("status")).toHaveText("The picture is gone.")
  await visitor.reload()
  await expect(visitor.getByRole("img", { name: alt })).toHaveCount(0)
  expect((await visitor.request.get(address)).status()).toBe(404)
})

test("shows a guest's portrait once an editor has looked at it, without a script on the guest's side", async ({
  outsider,
  editor,
}) => {
  const { rows } = await ownerSql.query(
    `select i.id, i.guest_name as name, e.number from invitations i join bookings b on b.invitation_id = i.id and b.ended_at is null
     join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id where i.state = 'aired' order by e.number limit 1`,
  )
  const { id, name, number } = rows[0]
  const token = randomBytes(32).toString("base64url")
  await ownerSql.query(
    "insert into links (id, purpose, token_hash, invitation_id, expires_at) values ($1, 'invitation', $2, $3, clock_now() + interval '9 days')",
    [randomUUID(), createHash("sha256").update(token).digest("hex"), id],
  )
  const guest = await outsider.newPage()
  await guest.goto(`/invitation/${token}`)
  await guest.getByLabel("Your picture").setInputFiles({
    name: "me.jpg",
    mimeType: "image/jpeg",
    buffer: await fromPhone(),
  })
  await expect(guest.getByLabel("What it shows")).toHaveValue(name)
  await guest.getByRole("button", { name: "Send the picture" }).click()
  await expect(guest.getByText("One of us looks at it next.")).toBeVisible()
  await guest.goto(`/show/${number}`)
  await expect(guest.getByRole("img", { name })).toHaveCount(0)

  const page = await editor.newPage()
  await page.goto("/dashboard/show")
  await page.getByRole("button", { name: "Use this portrait" }).click()
  await expect(page.getByRole("button", { name: "Take it off the page" })).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole("img", { name })).toHaveCount(1)

  await guest.goto(`/invitation/${token}`)
  await guest.getByRole("button", { name: "Take it back" }).click()
  await expect(guest.getByRole("button", { name: "Take it back" })).toHaveCount(0)
  await guest.goto(`/show/${number}`)
  await expect(guest.getByRole("img", { name })).toHaveCount(0)
})

test("takes twelve megabytes from nobody whom it does not know", async ({ request, editor }) => {
  const { id } = await makeEvent()
  const file = { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(3_000_000) }
  const headers = { origin: process.env.BASE_URL ?? "" }
  const path = `/dashboard/events/${id}`
  expect((await request.post(path, { multipart: { file }, headers })).status()).toBe(413)
  expect((await request.post("/pitch", { multipart: { file }, headers })).status()).toBe(413)
  expect((await editor.request.post(path, { multipart: { file }, headers })).status()).not.toBe(413)
})
