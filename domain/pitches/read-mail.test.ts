import fc from "fast-check"
import { expect, test } from "vitest"
import { readMail } from "./read-mail"

const isOurs = (address: string) => address.toLowerCase().endsWith("@group.example")
const read = (pasted: string) => readMail(pasted, { today: "2026-11-24", isOurs })

// The story's first mail, in words of our own: no greeting, no word on who would care.
const story = `I'm putting on several charity evenings over the next couple of months.
How do I get these listed on your website?

Renata Kowal
Helping Hands Evenings
https://evenings.example
`

test("reads the story's first mail: who, what about, their site, and nothing that it does not say", async () => {
  const mail = await read(`From: Renata Kowal <renata@evenings.example>
Subject: Listing my events
Date: Sat, 21 Nov 2026 21:14:03 -0500

${story}`)
  expect(mail).toEqual({
    name: "Renata Kowal",
    email: "renata@evenings.example",
    isSigned: true,
    organisation: "Helping Hands Evenings",
    site: "https://evenings.example/",
    subject: "Listing my events",
    events: [{ title: "Listing my events", url: "" }],
    text: story.trim(),
    unclear: [],
  })
})

test("reads a raw mail: encoded words, quoted-printable, two parts, its tracking left out", async () => {
  const mail = await read(
    [
      "Received: from mail.example by mx.example; Sat, 21 Nov 2026 09:14:22 -0500",
      "From: =?utf-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@werkstatt.example>",
      "Subject: =?utf-8?B?UmVwYXJhdHVyY2Fmw6k=?=",
      "Organization: Offene Werkstatt",
      "Date: Sat, 21 Nov 2026 09:14:22 -0500",
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Hallo, unser Caf=C3=A9 ist am 12. Dezember um 19 Uhr: https://werkstatt.exam=",
      "ple/cafe",
      "Abmelden: https://list-manage.com/unsubscribe?u=3D1",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>Hallo</p>",
      "--b--",
    ].join("\r\n"),
  )
  expect(mail).toMatchObject({
    name: "Jörg Müller",
    email: "joerg@werkstatt.example",
    organisation: "Offene Werkstatt",
    events: [
      { title: "Reparaturcafé", url: "https://werkstatt.example/cafe", date: "2026-12-12", time: "19:00" },
    ],
  })
})

test("reads a mail that is HTML alone, in base64, by its words and where its links lead", async () => {
  const html = `<html><head><style>p { color: red }</style></head><body><p>We &amp; you: <a class="b" href="https://kites.example/day">Kite day</a></p>
    <p>Sat, Dec 12 at 2 pm</p><img src="https://pixel.kites.example/open.gif"></body></html>`
  const mail = await read(
    `Message-ID: <1@kites.example>\nFrom: kites@kites.example\nSubject: Fly with us\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n\n${Buffer.from(html).toString("base64")}\n`,
  )
  expect(mail).toMatchObject({
    name: "",
    email: "kites@kites.example",
    events: [{ title: "Fly with us", url: "https://kites.example/day", date: "2026-12-12", time: "14:00" }],
  })
  expect(mail.text).not.toMatch(/color|<|pixel/)
})

test("reads what Outlook shows in German, and leaves our own mail below it out", async () => {
  const mail = await read(`Von: Müller, Jörg <joerg@werkstatt.example>
Gesendet: Samstag, 21. November 2026 09:14
An: Gruppe <hello@group.example>
Betreff: AW: Löten für alle

Gern! Am Freitag, 11.12.2026 ab 18:30 Uhr.

Von: Sam <sam@group.example>
Gesendet: Freitag, 20. November 2026 10:00
An: Jörg
Betreff: Löten für alle

Wann denn? Siehe https://group.example/events`)
  expect(mail).toMatchObject({
    name: "Müller, Jörg",
    email: "joerg@werkstatt.example",
    events: [{ title: "Löten für alle", url: "", date: "2026-12-11", time: "18:30" }],
    site: "",
  })
  expect(mail.text).toBe("Gern! Am Freitag, 11.12.2026 ab 18:30 Uhr.")
})

test("reads what Apple Mail copies, bold labels and all", async () => {
  const mail = await read(`*From: *Ada Lee <ada@pantry.example>
*Subject: **Winter gala*
*Date: *November 21, 2026 at 9:14:22 AM EST
*To: *hello@group.example

Our gala is on December 12th, 7-9pm, tickets at www.pantry.example/gala.`)
  expect(mail).toMatchObject({
    name: "Ada Lee",
    email: "ada@pantry.example",
    events: [
      { title: "Winter gala", url: "https://www.pantry.example/gala", date: "2026-12-12", time: "19:00" },
    ],
  })
})

test("reads what Gmail shows above an opened mail", async () => {
  const mail = await read(`Winter gala
Inbox

Ada Lee <ada@pantry.example>
Sat, Nov 21, 9:14 AM (3 days ago)
to hello

Our gala is on 12 December 2026.`)
  expect(mail).toMatchObject({
    name: "Ada Lee",
    email: "ada@pantry.example",
    events: [{ title: "Winter gala", date: "2026-12-12" }],
    text: "Our gala is on 12 December 2026.",
  })
})

test("takes the inner writer of a mail that one of us forwarded from Gmail", async () => {
  const mail = await read(`From: Sam <sam@group.example>
Subject: Fwd: Winter gala
Date: Mon, 23 Nov 2026 09:00:00 -0500
MIME-Version: 1.0
Content-Type: text/plain

What do we do with this?

---------- Forwarded message ---------
From: Ada Lee <ada@pantry.example>
Date: Sat, Nov 21, 2026 at 9:14 AM
Subject: Winter gala
To: <hello@group.example>

Our gala: https://pantry.example/gala, 2026-12-12
`)
  expect(mail).toMatchObject({
    name: "Ada Lee",
    email: "ada@pantry.example",
    events: [{ title: "Winter gala", url: "https://pantry.example/gala", date: "2026-12-12" }],
    text: "Our gala: https://pantry.example/gala, 2026-12-12",
  })
})

test("takes the inner writer of what Apple Mail forwards in quotes, in German", async () => {
  const mail = await read(`Anfang der weitergeleiteten Nachricht:

> Von: Jörg Müller <joerg@werkstatt.example>
> Betreff: Löten
> Datum: 21. November 2026 um 09:14:22 MEZ
> An: hello@group.example
>
> Wir löten am 05.12. um 19:30 Uhr.
> Kommt ihr?`)
  expect(mail).toMatchObject({
    email: "joerg@werkstatt.example",
    events: [{ title: "Löten", date: "2026-12-05", time: "19:30" }],
    text: "Wir löten am 05.12. um 19:30 Uhr.\nKommt ihr?",
  })
})

test("leaves out what Gmail quotes below, even where the line above it is broken", async () => {
  const mail = await read(`From: Ada Lee <ada@pantry.example>
Subject: Re: Hello

It is on Dec 12.

On Fri, Nov 20, 2026 at 10:00 AM The longest group name that there is in all of town
<hello@group.example> wrote:

> When is it? Ours is on Dec 19: https://group.example/night`)
  expect(mail.text).toBe("It is on Dec 12.")
  expect(mail.events).toEqual([{ title: "Hello", url: "", date: "2026-12-12" }])
})

test("reads a list of events, each with its day, its link and its name", async () => {
  const mail = await read(`From: Ada Lee <ada@pantry.example>
Subject: Our winter

Hello all, these are ours:

- Dec 12, 7pm: Winter gala, https://pantry.example/gala
- Sun, Dec 20: Soup kitchen https://pantry.example/soup

New year's walk
Jan 2 at 10:00
https://pantry.example/walk

All the best, https://facebook.com/pantry https://instagram.com/pantry`)
  expect(mail.events).toEqual([
    { title: "Winter gala", url: "https://pantry.example/gala", date: "2026-12-12", time: "19:00" },
    { title: "Soup kitchen", url: "https://pantry.example/soup", date: "2026-12-20" },
    { title: "New year's walk", url: "https://pantry.example/walk", date: "2027-01-02", time: "10:00" },
  ])
})

test("finds the one address in a text without headers, and none where there are two", async () => {
  const one = await read("Hi, list my night on Dec 12? Write to Ada@pantry.example, not hello@group.example.")
  expect(one).toMatchObject({ email: "ada@pantry.example", isSigned: false, name: "" })
  expect((await read("Ask ada@pantry.example or bo@pantry.example.")).email).toBe("")
  expect(await read("How do I get listed?")).toMatchObject({
    email: "",
    events: [],
    text: "How do I get listed?",
  })
})

test("loses no word to what only looks like a header", async () => {
  const hours = await read(
    "Hi, list my night?\n\nDate: Dec 12\nFrom: 7pm\nTo: 9pm\n\nAda <ada@pantry.example>",
  )
  expect(hours.text).toContain("Date: Dec 12\nFrom: 7pm")
  expect(hours).toMatchObject({
    email: "ada@pantry.example",
    isSigned: false,
    events: [{ date: "2026-12-12" }],
  })
  const short = "How do I get listed?\n\nAda <ada@pantry.example>\nThe Pantry"
  expect(await read(short)).toMatchObject({ email: "ada@pantry.example", text: short })
})

test("answers whoever filled in the form of a site, not the site's own machine", async () => {
  const mail = await read(
    "Message-ID: <2@x>\nFrom: Contact form <noreply@forms.example>\nReply-To: ada@pantry.example\nSubject: Contact\n\nHow do I get listed?",
  )
  expect(mail).toMatchObject({ email: "ada@pantry.example", name: "", isSigned: true })
})

test("looks behind the links that a mail program has wrapped", async () => {
  const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent("https://pantry.example/gala")}&data=05`
  expect((await read(`Kite day on Dec 12: ${safe}`)).events).toEqual([
    { title: "Kite day", url: "https://pantry.example/gala", date: "2026-12-12" },
  ])
})

test("leaves to the editor what can be read in two ways, and days that are over out", async () => {
  const mail = await read(
    "Subject: Gala\nFrom: ada@pantry.example\n\nThe gala is on 3/4/2027. The last was on 12 May 2025.",
  )
  expect(mail).toMatchObject({ events: [{ title: "Gala", url: "" }], unclear: ["3/4/2027"] })
})

test("keeps a hostile mail harmless: NUL, turned letters, 200 links, a million letters", async () => {
  const hidden = await read("From: A\u202Eda <ada@pantry.example>\nSubject: G\u0000ala\u2066\n\nDec 12\u0000")
  expect(hidden).toMatchObject({
    name: "Ada",
    events: [{ title: "Gala", date: "2026-12-12" }],
    text: "Dec 12",
  })
  const links = Array.from({ length: 200 }, (_, n) => `https://pantry.example/${n}`).join("\n")
  expect((await read(links)).events).toHaveLength(5)
  const script = await read(
    "javascript:alert(1) data:text/html,x ftp://a.example/b https://a:b@c.example/ http://[::1",
  )
  expect(script.events).toEqual([])
})

// Each is a million letters that a careless pattern would go through again and again.
test.each([
  ["letters", "a"],
  ["spaces", " "],
  ["open brackets", "<"],
  ["quotes", "> "],
  ["colons", "from: "],
  ["headers", "From: a\nSubject: b\n"],
  ["headers of one kind", "Date: a\n"],
  ["raw headers", "Message-ID: x\n"],
  ["closing brackets behind a link", "https://a.example/)))))"],
  ["wide brackets behind links", `https://a.example/${")".repeat(1900)} `],
  ["days", "Dec 12 "],
  ["slashes", "1/2/"],
  ["numbers", "12."],
  ["on", "On "],
  ["wrote", "On wrote "],
  ["dashes", "---------- "],
  ["dots in an address", "a@a.a.a.a."],
  ["commas", ",,,,"],
  ["stars", "* "],
])("reads a million letters of nothing but %s in time", async (_, piece) => {
  const begun = performance.now()
  await read(piece.repeat(Math.ceil(1_000_000 / piece.length)))
  await read(
    `Message-ID: <1@x>\nContent-Type: text/html\n\n${piece.repeat(Math.ceil(1_000_000 / piece.length))}`,
  )
  expect(performance.now() - begun).toBeLessThan(3000)
})

const parts = fc.constantFrom(
  ...[
    "From: ",
    "Von: ",
    "Subject: ",
    "Message-ID: <1@x>\n",
    "Content-Type: text/html\n",
    "\n",
    "\n\n",
    "> ",
    "-- \n",
  ],
  ...[
    "Dec 12",
    "31.02.2027",
    "3/4",
    "at 7pm",
    "https://",
    "www.",
    "javascript:",
    "data:",
    "<a href=",
    "\u0000",
    "\u202E",
  ],
  ...[
    "---------- Forwarded message ---------\n",
    "On x wrote:\n",
    "dana@x.example",
    "=?utf-8?Q?=",
    "&#x41;",
    "<script>",
  ],
)

test("never throws, and never yields a link that is not of the web or a day that does not exist", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(parts, fc.string({ unit: "binary" })), { maxLength: 60 }),
      async (pieces) => {
        const mail = await read(pieces.join(""))
        for (const url of [mail.site, ...mail.events.map((event) => event.url)])
          expect(url).toMatch(/^(?:https?:\/\/.+)?$/)
        for (const { date = "2027-01-01", time = "00:00" } of mail.events) {
          expect(new Date(`${date}T${time}:00Z`).toISOString()).toContain(`${date}T${time}`)
        }
        for (const hidden of ["\u0000", "\u202E"]) {
          expect(mail.text + mail.name + mail.email).not.toContain(hidden)
        }
      },
    ),
    { numRuns: 400 },
  )
})
