import type { IncomingMessage, ServerResponse } from "node:http"
import type { CaughtMail, MailFolder } from "./folder"
import { listPage, mailPage, missingPage } from "./html"

/** Answers the mailbox's addresses: pages at / and /mails/…, JSON at /api/messages. */
export function mailboxPages(mails: MailFolder) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://mailbox")
    const send = (status: number, type: string, body: string | Buffer, headers = {}) =>
      response.writeHead(status, { "content-type": type, ...safely, ...headers }).end(body)
    const page = (html: string, status = 200) => send(status, "text/html; charset=utf-8", html)

    // A foreign name that points at this machine would let a foreign page read secret links.
    const host = (request.headers.host ?? "").replace(/:\d+$/, "")
    if (!["localhost", "127.0.0.1", "[::1]"].includes(host)) return page(missingPage, 421)

    const address = url.searchParams.get("to") ?? undefined
    if (url.pathname === "/") return page(listPage(mails.to(address), mails.to(undefined), address))
    if (url.pathname === "/api/messages")
      return send(200, "application/json", JSON.stringify(mails.to(address).map(asJson)))
    if (url.pathname === "/arrivals") return follow(mails, response)

    const [, id = "", part, number] =
      /^\/mails\/([^/]+)(?:\/(html|attachments)(?:\/(\d+))?)?$/.exec(url.pathname) ?? []
    const mail = mails.find(id)
    if (!mail) return page(missingPage, 404)
    if (!part) return page(mailPage(mail))
    if (part === "html")
      return send(200, "text/html; charset=utf-8", framed(mail), { "content-security-policy": inFrame })
    const attachment = mail.attachments[Number(number)]
    if (!attachment) return page(missingPage, 404)
    const name = encodeURIComponent(attachment.filename)
    return send(200, attachment.contentType, attachment.bytes, {
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    })
  }
}

// A mail may hold anything. It is shown, but it can neither run nor fetch.
const inFrame =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox"
const safely = {
  "content-security-policy": "default-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
}

const framed = (mail: CaughtMail) => `<base target="_blank">${mail.html}`

function asJson(mail: CaughtMail) {
  const attachments = mail.attachments.map(({ filename, contentType, text }) => ({
    filename,
    contentType,
    text,
  }))
  return { ...mail, attachments }
}

function follow(mails: MailFolder, response: ServerResponse) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
  response.write(":\n\n")
  const tell = () => response.write("data: mail\n\n")
  mails.arrivals.on("mail", tell)
  response.on("close", () => mails.arrivals.off("mail", tell))
}
