import type { CaughtMail } from "./folder"

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "")

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentcolor 18%, transparent) }
body { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
a { color: inherit } h1 { font-size: 1.5rem; line-height: 1.2; margin: 1rem 0 }
header a { text-decoration: none; font-weight: 650 }
ol { list-style: none; padding: 0; border-top: 1px solid var(--line) }
li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem .25rem; text-decoration: none; border-bottom: 1px solid var(--line) }
li a:hover { background: var(--line) } li b { overflow-wrap: anywhere }
small, dt { opacity: .7 } time { white-space: nowrap } dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem } dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit } form { display: flex; gap: .5rem; flex-wrap: wrap }
select, button { font: inherit; padding: .4rem .6rem; max-width: 100% } summary { cursor: pointer; margin: 1rem 0 }`

function frame(title: string, body: string) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><a href="/">Mailbox</a></header><main>${body}</main></body></html>`
}

const when = (mail: CaughtMail) =>
  `<time datetime="${mail.at}">${mail.at.slice(0, 16).replace("T", " ")} UTC</time>`

/** The newest first, and only of one person when an address is chosen. Shows new mail by itself. */
export function listPage(shown: CaughtMail[], all: CaughtMail[], address?: string) {
  const people = [...new Set(all.flatMap((mail) => mail.to))].sort()
  const options = people.map((one) => `<option${one === address ? " selected" : ""}>${escaped(one)}</option>`)
  const mails = shown.toReversed().map(
    (
      mail,
    ) => `<li><a href="/mails/${mail.id}"><b>${escaped(mail.subject || "(no subject)")}</b><small>${when(mail)}</small>
<small>to ${escaped(mail.to.join(", "))}</small></a></li>`,
  )
  return frame(
    `Mailbox (${shown.length})`,
    `<h1>${shown.length} ${shown.length === 1 ? "mail" : "mails"}</h1>
<p><small>Every mail that Greenroom sends on this machine ends here. None is delivered.</small></p>
<form><select name="to" aria-label="Mails to"><option value="">everybody</option>${options.join("")}</select><button>Show</button></form>
${mails.length ? `<ol>${mails.join("\n")}</ol>` : "<p>Nothing yet. This page shows new mail by itself.</p>"}
<script>new EventSource("/arrivals").onmessage = () => location.reload()</script>`,
  )
}

/** The mail as its reader sees it, its plain text, what is attached, and its headers. */
export function mailPage(mail: CaughtMail) {
  const attached = mail.attachments.map(
    (one, index) =>
      `<li><a href="/mails/${mail.id}/attachments/${index}">${escaped(one.filename)} <small>${escaped(one.contentType)}</small></a></li>`,
  )
  const headers = Object.entries(mail.headers).map(
    ([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`,
  )
  const text = linked(mail.text)
  return frame(
    mail.subject,
    `<h1>${escaped(mail.subject || "(no subject)")}</h1>
<dl><dt>From</dt><dd>${escaped(mail.headers.from ?? mail.from)}</dd><dt>To</dt><dd>${escaped(mail.to.join(", "))}</dd><dt>Sent</dt><dd>${when(mail)}</dd></dl>
${attached.length ? `<h2>Attached</h2><ol>${attached.join("")}</ol>` : ""}
${mail.html ? `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail" src="/mails/${mail.id}/html"></iframe><details><summary>As plain text</summary><pre>${text}</pre></details>` : `<pre>${text}</pre>`}
<details><summary>Headers</summary><dl>${headers.join("")}</dl></details>`,
  )
}

function linked(text: string) {
  return escaped(text).replace(
    /https?:\/\/[^\s<]+[^\s<.,;:!?)\]]/g,
    (link) => `<a href="${link}">${link}</a>`,
  )
}

export const missingPage = frame("Not here", `<h1>No such mail</h1><p><a href="/">All mails</a></p>`)
