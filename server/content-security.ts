import { createHash } from "node:crypto"

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const styleAttribute = /\sstyle="([^"]*)"/gi
const dataBlock = /\btype="(?:application\/(?:ld\+)?json|text\/plain)"/i

const hasSound = /<audio\b[^>]*\ssrc="https:/i

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
const unique = (sources: string[]) => [...new Set(sources)]

/** What the browser reads out of an attribute: hashes are taken over that, not over the escaped text. */
function unescaped(text: string): string {
  const names: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'", "#39": "'" }
  return text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => names[name] ?? "")
}

/**
 * The policy of one HTML page. Scripts and styles written into the page are allowed by their hash, so what is
 * injected anywhere else does not run. It trusts what our own components render: never put an outsider's text
 * through dangerouslySetInnerHTML.
 */
export function pagePolicy(html: string): string {
  const scripts: string[] = []
  let ownFiles = false
  for (const [, attributes = "", text = ""] of html.matchAll(inlineScript)) {
    if (/\bsrc="/.test(attributes)) ownFiles = true
    else if (!dataBlock.test(attributes)) scripts.push(hash(text))
  }
  const styles = [...html.matchAll(inlineStyle)].map(([, text = ""]) => hash(text))
  const attributes = [...html.matchAll(styleAttribute)].map(([, text = ""]) => hash(unescaped(text)))
  const script = unique([...(ownFiles ? ["'self'"] : []), ...scripts])
  return [
    "default-src 'none'",
    `script-src ${script.length > 0 ? script.join(" ") : "'none'"}`,
    `style-src ${unique(["'self'", ...styles]).join(" ")}`,
    ...(attributes.length > 0 ? [`style-src-attr 'unsafe-hashes' ${unique(attributes).join(" ")}`] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    // A podcast's file is handed on by counting services, each host checked against this, and which ones they are
    // changes without anybody here: so every encrypted host, on the pages that have a player, where no script could ask
    // for one and nothing is loaded before it is pressed.
    ...(hasSound.test(html) ? ["media-src https:"] : []),
    // On a page without script too: nothing there could connect, but auditors read robots.txt from within the page.
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ")
}

/** For everything that is not a page: nothing in it may run or load. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** `npm run dev` evaluates modules and keeps a web socket open; it is never what the public gets. */
export const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; media-src https:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'"

/**
 * A document without what only the framework's scripts read: those scripts, their preloads, the data for them and
 * the marks between texts. Data blocks (JSON-LD) and our own plain modules stay.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(/<!--(?: |\/?\$|\/?&)-->/g, "")
    .replace(inlineScript, (whole, attributes: string) => {
      if (dataBlock.test(attributes)) return whole
      const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
      return source?.startsWith("/") && !source.startsWith("//") && !source.startsWith("/_next/") ? whole : ""
    })
    .replace(/<link\b[^>]*>/gi, (whole) => {
      if (/\brel="expect"/.test(whole)) return ""
      const isScript = /\bas="script"/.test(whole) || /\brel="modulepreload"/.test(whole)
      return isScript && /\bhref="\/_next\//.test(whole) ? "" : whole
    })
}
