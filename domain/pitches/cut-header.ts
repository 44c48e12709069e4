/** Who wrote a mail, as its first lines say; what they do not say is empty. */
export type MailHead = { name: string; email: string; replyTo: string; subject: string; date: string }

type Block = { from: number; to: number; head: MailHead; isQuoted: boolean }

/** How programs call the lines above a mail: English, German, French, Spanish. */
const labels: Record<string, keyof MailHead | "other"> = {
  ...named("name", "from", "von", "de", "expéditeur", "remitente"),
  ...named("date", "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado"),
  ...named("subject", "subject", "betreff", "objet", "asunto"),
  ...named("replyTo", "reply-to", "antwort an", "répondre à", "responder a"),
  ...named("other", "to", "an", "à", "para", "cc", "kopie", "bcc", "importance", "attachments", "anlagen"),
}

function named<Key extends string>(key: Key, ...names: string[]): Record<string, Key> {
  return Object.fromEntries(names.map((name) => [name, key]))
}

const address = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/
const labelled = /^[>\s*_]{0,12}([\p{L}-]{2,12}(?: (?:an|à|a))?)\s?\*?\s?:\*?(.*)$/u
const forwards =
  /^[>\s]{0,8}(?:-{3,}.{0,60}(?:forwarded|original|weitergeleitet|ursprüngliche|transféré|reenviado).{0,40}|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):)/i
const attribution = /^(?:on|am|le|el)\s.{5,240}(?:wrote|schrieb|écrit|escribió)[^:]{0,160}:\s{0,3}$/i
/** Looked at as a header at all: a longer line is a paragraph. */
const longestLine = 600
const topLines = 12
const mostHeaders = 30

/**
 * Parts a mail, as copied from a program or forwarded, into what is said about its writer and what they wrote. Of a mail
 * that one of us forwarded it is the inner one that counts, of a thread the writer on top: what is quoted below them goes.
 */
export function cutHeader(
  text: string,
  isOurs: (address: string) => boolean,
): { head: MailHead; body: string } {
  const lines = text.split("\n")
  const blocks = blocksOf(lines)
  const marker = lines.findIndex((line) => line.length < longestLine && forwards.test(line))
  const [first] = blocks
  const isForwarded = (block: Block) =>
    isOurs(block.head.email) || /^(?:fwd?|wg|tr|rv)\s?:/i.test(block.head.subject)
  // A block far down without a marker stands above what the writer quotes, not above what they wrote.
  const isOnTop = first && (first.from < topLines || (marker !== -1 && marker < topLines))
  const chosen = isOnTop ? (isForwarded(first) && blocks[1] ? blocks[1] : first) : null
  if (chosen) return { head: chosen.head, body: bodyOf(lines.slice(chosen.to), chosen.isQuoted) }
  const shown = shownHead(lines)
  return { head: shown.head, body: bodyOf(lines.slice(shown.to), false) }
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length && blocks.length < 20; at++) {
    const block = blockAt(lines, at)
    if (!block) continue
    blocks.push(block)
    at = block.to - 1
  }
  return blocks
}

/** Header lines in a row: at least two, and one of them says who or about what. */
function blockAt(lines: string[], from: number): Block | null {
  const found: Partial<Record<keyof MailHead | "other", string>> = {}
  let to = from
  while (to < Math.min(lines.length, from + mostHeaders)) {
    const [, label = "", value = ""] = labelIn(lines[to] ?? "")
    const key = labels[label.toLowerCase()]
    if (!key || !Object.hasOwn(labels, label.toLowerCase())) break
    to++
    // Some programs put what is said on the line below.
    const isBelow = value.trim() === "" && labelIn(lines[to] ?? "").length === 0 && lines[to]?.trim() !== ""
    found[key] ??= isBelow ? (lines[to++] ?? "") : value
  }
  // "From: 7 pm" and "To: 9 pm" are the hours of an event.
  const isHead = found.subject !== undefined || address.test(found.name ?? "")
  if (!isHead || Object.keys(found).length < 2) return null
  const plain = (value = "") => value.replace(/[*_\s]+$/, "").replace(/^[*_\s]+/, "")
  const head = {
    ...sender(plain(found.name)),
    replyTo: address.exec(found.replyTo ?? "")?.[0] ?? "",
    subject: plain(found.subject),
    date: plain(found.date),
  }
  return { from, to, head, isQuoted: /^\s{0,3}>/.test(lines[from] ?? "") }
}

const labelIn = (line: string): string[] => (line.length < longestLine ? (labelled.exec(line) ?? []) : [])

function sender(written: string): { name: string; email: string } {
  const email = address.exec(written)?.[0] ?? ""
  const name = (email ? written.slice(0, written.indexOf(email)) : written).replace(/mailto:/i, "")
  return { name: name.replace(/[<>()[\]"“”]/g, "").trim(), email }
}

const shown = /^(.{0,100}<[^<>@\s]{1,64}@[^<>@\s]{1,200}>)(.{0,60})$/

/**
 * What a mail program shows above an opened mail: the subject, then `Dana <dana@…>`, then when. Without a time it is no
 * such head: somebody may have ended their words with their address.
 */
function shownHead(lines: string[]): { head: MailHead; to: number } {
  const none = { name: "", email: "", replyTo: "", subject: "", date: "" }
  const at = lines.slice(0, topLines).findIndex((line) => line.length < 400 && shown.test(line))
  const [, writer = "", beside = ""] = shown.exec(lines[at] ?? "") ?? []
  const below = lines.slice(at + 1, at + 5).map((line) => line.trim())
  const isWhen = (line: string) => line.length < 80 && /\d{1,2}[:.]\d\d/.test(line)
  const when = [beside, ...below].find(isWhen)
  if (at === -1 || when === undefined) return { head: none, to: 0 }
  const isHead = (line: string) => line === "" || isWhen(line) || /^(?:to|an|à|para)\s/i.test(line)
  const end = below.findIndex((line) => !isHead(line))
  const subject = lines.slice(0, at).find((line) => line.trim() !== "" && line.length < 200) ?? ""
  const head = { ...none, ...sender(writer), subject: subject.trim(), date: when }
  return { head, to: at + 1 + (end === -1 ? below.length : end) }
}

/** What somebody wrote in a mail whose writer is known: quotes of others, and everything below them, go. */
export const ownWords = (text: string) => bodyOf(text.split("\n"), false)

function bodyOf(lines: string[], isQuoted: boolean): string {
  const own = isQuoted ? lines.map((line) => line.replace(/^\s{0,3}> ?/, "")) : lines
  const kept: string[] = []
  for (let at = 0; at < own.length; at++) {
    const line = own[at] ?? ""
    const isShort = line.length < longestLine
    // Programs break this line where it pleases them.
    const wrapped = `${line} ${own[at + 1] ?? ""}`
    const isQuote = isShort && (forwards.test(line) || attribution.test(line) || attribution.test(wrapped))
    if (isQuote || (isShort && blockAt(own, at))) break
    if (!/^\s{0,3}>/.test(line)) kept.push(line)
  }
  return kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
