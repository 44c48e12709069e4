import { EventEmitter } from "node:events"
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises"
import { join } from "node:path"
import PostalMime, { decodeWords } from "postal-mime"

type Attachment = { filename: string; contentType: string; text: string; bytes: Buffer }
export type CaughtMail = {
  id: string
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: Attachment[]
  links: string[]
}
export type MailFolder = Awaited<ReturnType<typeof openMailFolder>>

/** Every mail is one .eml file that any mail program opens; the envelope stands in its first lines. */
export async function openMailFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort()
  const mails = await Promise.all(
    names.map(async (name) => readMail(name.slice(0, -4), await readFile(join(folder, name)))),
  )
  const arrivals = new EventEmitter().setMaxListeners(0)

  async function keep(id: string, envelope: { from: string; to: string[] }, raw: Buffer) {
    const delivered = envelope.to.map((address) => `Delivered-To: ${address}\r\n`)
    const whole = Buffer.concat([
      Buffer.from(`Return-Path: <${envelope.from}>\r\n${delivered.join("")}`),
      raw,
    ])
    const file = join(folder, `${id}.eml`)
    const handle = await open(`${file}.new`, "wx", 0o600)
    await handle.writeFile(whole)
    await handle.sync()
    await handle.close()
    await rename(`${file}.new`, file)
    mails.push(await readMail(id, whole))
    arrivals.emit("mail")
  }

  function to(address: string | undefined) {
    const wanted = address?.trim().toLowerCase()
    return wanted ? mails.filter((mail) => mail.to.some((one) => one.toLowerCase() === wanted)) : mails
  }

  return { keep, to, arrivals, find: (id: string) => mails.find((mail) => mail.id === id) }
}

async function readMail(id: string, raw: Buffer): Promise<CaughtMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" })
  const text = mail.text ?? ""
  const html = mail.html ?? ""
  return {
    id,
    at: id.replace(/^(\d+-\d+-\d+T\d+)-(\d+)-(\d+)-(\d+Z).*/, "$1:$2:$3.$4"),
    from: mail.from?.address ?? mail.returnPath ?? "",
    to: mail.headers.filter(({ key }) => key === "delivered-to").map(({ value }) => value),
    subject: mail.subject ?? "",
    text,
    html,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, decodeWords(value)])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => {
      const bytes = Buffer.from(content as ArrayBuffer)
      return {
        filename: filename ?? (mimeType === "text/calendar" ? "invite.ics" : "attachment"),
        contentType: mimeType,
        text: bytes.toString("utf8"),
        bytes,
      }
    }),
    links: linksIn(text, html),
  }
}

function linksIn(text: string, html: string) {
  const inText = text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []
  const inHtml = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&"),
  )
  return [...new Set([...inText.map((link) => link.replace(/[.,;:!?]+$/, "")), ...inHtml])]
}
