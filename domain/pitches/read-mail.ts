import PostalMime, { type Email } from "postal-mime"
import { cleaned } from "@/lib/text"
import { cutHeader, type MailHead, ownWords } from "./cut-header"
import { findDates } from "./find-dates"
import { type FoundEvent, findEvents, isFront } from "./find-events"
import { findLinks } from "./find-links"
import { stripHtml } from "./strip-html"

export type ReadMail = {
  name: string
  email: string
  /** The mail says itself who wrote it; otherwise the address stood somewhere in its text, or nowhere. */
  isSigned: boolean
  organisation: string
  site: string
  subject: string
  events: FoundEvent[]
  /** What they wrote, without what they quoted. */
  text: string
  /** Days that can be read in two ways, as they were written. */
  unclear: string[]
}

/** More is not read: what a person wrote stands at the beginning, pictures and quotes below it. */
const mostRead = 400_000
const mostKept = 20_000

type Reading = { today: string; isOurs: (address: string) => boolean }

/**
 * Reads a stranger's mail, as its source (RFC 5322) or as copied from a mail program, in English or German. Nothing is
 * invented: what it does not say stays empty. `isOurs` tells the addresses of the group, which never pitch here; `today`
 * stands in for a mail that does not say when it was sent. Never throws, whatever was pasted.
 */
export async function readMail(pasted: string, { today, isOurs }: Reading): Promise<ReadMail> {
  const source = pasted.slice(0, mostRead)
  const raw = isSource(source) ? await PostalMime.parse(source).catch(() => null) : null
  const written = cleaned(raw ? (raw.text ?? stripHtml(raw.html ?? "")) : source).slice(0, mostRead)
  const outer = raw && headOf(raw)
  const isForward = !outer || !writerIn(outer, isOurs).email || /^(?:fwd?|wg)\s?:/i.test(outer.subject)
  const inner = isForward ? cutHeader(written, isOurs) : null
  const head = inner?.head.email || !outer ? (inner?.head ?? outer) : outer
  const text = inner ? inner.body : ownWords(written)
  const writer = head ? writerIn(head, isOurs) : { name: "", email: "" }
  const own = withoutSignature(text)
  const subject = subjectOf(head?.subject || outer?.subject || "")
  const { events, unclear } = findEvents(own, sentOn(head?.date ?? "", today), subject)
  const site = findLinks(text).find(isFront) ?? ""
  return {
    name: cleaned(writer.name).slice(0, 80),
    email: writer.email || onlyAddressIn(text, isOurs),
    isSigned: writer.email !== "",
    organisation: organisationOf(raw, text, writer.name),
    subject,
    site: events.some((one) => one.url === site) ? "" : site,
    events: events.length > 0 || !site ? events : [{ title: "", url: site }],
    text: text.length > mostKept ? `${text.slice(0, mostKept - 10)} […]` : text,
    unclear,
  }
}

/** Headers that a mail program never shows by itself, in the lines above the first empty one. */
const isSource = (text: string) =>
  /^(?:message-id|mime-version|received|return-path|delivered-to|content-type|dkim-signature):/im.test(
    text
      .trimStart()
      .slice(0, 30_000)
      .split(/\r?\n\r?\n/, 1)[0] ?? "",
  )

function headOf(mail: Email): MailHead {
  const [from, replyTo] = [mail.from, mail.replyTo?.[0]]
  return {
    name: from?.name ?? "",
    email: from?.address ?? "",
    replyTo: replyTo?.address ?? "",
    subject: mail.subject ?? "",
    date: mail.date ?? "",
  }
}

const wellFormed = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/
const machines = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?)(?:[+@.-]|$)/i

/** Who wants the answer. The form of somebody's site writes in its own name and says who in Reply-To. */
function writerIn({ name, email, replyTo }: MailHead, isOurs: Reading["isOurs"]) {
  const answered = [email, replyTo].find((one) => wellFormed.test(one) && !isOurs(one) && !machines.test(one))
  return { name: answered === email ? name : "", email: answered ?? "" }
}

/** The one address in the text that is not ours; of two, nobody can tell. */
function onlyAddressIn(text: string, isOurs: Reading["isOurs"]): string {
  const near = text.slice(0, mostKept).split(/[\s<>()[\],;:"]+/)
  const found = new Set(near.map((word) => word.replace(/[.!?]{1,3}$/, "").toLowerCase()))
  const theirs = [...found].filter((one) => wellFormed.test(one) && !isOurs(one) && !machines.test(one))
  return theirs.length === 1 ? (theirs[0] ?? "") : ""
}

const subjectOf = (written: string) =>
  cleaned(written)
    .replace(/\s+/g, " ")
    .replace(/^(?:(?:re|aw|fwd?|wg|antw|sv|tr)\s?:\s?){1,9}/i, "")
    .slice(0, 160)

function sentOn(written: string, today: string): string {
  const [first] = findDates(written.slice(0, 200), "2000-01-01").dates
  return first?.hasYear ? first.date : today
}

const signature = /^(?:--|—|__+)\s{0,2}$|^(?:sent from my|get outlook|gesendet von|von meinem \S+ gesendet)/i

function withoutSignature(text: string): string {
  const lines = text.split("\n")
  const end = lines.findIndex((line) => line.length < 200 && signature.test(line))
  return end > 0 ? lines.slice(0, end).join("\n") : text
}

const roles =
  /^(?:(?:co-?)?founder|director|executive director|president|chair\w*|manager|coordinator|organi[sz]er|events?(?: \w+)?|marketing(?: \w+)?|ceo|volunteer|vorstand|leitung|gründer(?:in)?)(?:\s*(?:,|\||at|of|@|bei|–|-)\s*|$)/i

/** What their mail program says, or the line below their name at the end, without what they do there. */
function organisationOf(raw: Email | null, text: string, name: string): string {
  const said = raw?.headers.find(({ key }) => key === "organization" || key === "organisation")?.value
  if (said) return cleaned(said).slice(0, 120)
  const last = text.split("\n").slice(-15)
  const at = name ? last.findLastIndex((line) => line.trim().toLowerCase() === name.toLowerCase()) : -1
  const below = at === -1 ? [] : last.slice(at + 1, at + 3).map((line) => line.trim().replace(roles, ""))
  return below.find((line) => line.length > 2 && line.length <= 60 && !/[@\d]|:\/\/|www\./.test(line)) ?? ""
}
