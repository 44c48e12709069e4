import * as z from "zod"

// Controls, and the marks that turn reading order around or hide inside words: nobody types them on purpose.
const hidden = /[\p{Cc}\u00AD\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu

/** Text as it is kept: NFC, without hidden characters, with `\n` as the only line break. */
export const cleaned = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(hidden, (mark) => (mark === "\n" ? mark : mark === "\t" ? " " : ""))
    .trim()

/** One line of text, at most `max` characters. Missing is empty. */
export const line = (max: number) =>
  z
    .string()
    .max(max, `Please keep this under ${max} characters.`)
    .default("")
    .transform((text) => cleaned(text).replace(/\s+/g, " "))

/** Several lines of text, at most `max` characters. Missing is empty. */
export const paragraphs = (max: number) =>
  z.string().max(max, `Please keep this under ${max} characters.`).default("").transform(cleaned)

/** A web address as people type it; `example.org` gets its https. Anything but http and https is refused. */
export const webAddress = z
  .string()
  .max(500, "That link is too long.")
  .default("")
  .transform((text, context) => {
    const typed = cleaned(text)
    if (typed === "") return ""
    const full = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^:/]+:\d/.test(typed) ? typed : `https://${typed}`
    const parsed = URL.canParse(full) ? new URL(full) : undefined
    const isWeb = parsed?.protocol === "https:" || parsed?.protocol === "http:"
    if (!parsed || !isWeb || parsed.username || !parsed.hostname.includes(".")) {
      context.addIssue({ code: "custom", message: "That does not look like a web address." })
      return z.NEVER
    }
    return parsed.href
  })

/** An address for mail: ASCII, one @, the lengths of RFC 5321. Look-alike characters are refused, not folded. */
export const emailAddress = (missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .max(254)
        .regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, {
          error: "That does not look like an e-mail address.",
        }),
    )

/** `Night Shift <hello@example.org>` → `hello@example.org` */
export const bareAddress = (mailbox: string) => /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox

/** Whether a part of an address can be the id of a row at all. */
export const isId = (text: unknown): text is string => z.uuid().safeParse(text).success
