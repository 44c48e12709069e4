import type { Captured } from "./capture"

const isHtml = ({ headers }: Captured) => String(headers["content-type"] ?? "").startsWith("text/html")
const statusTag = /<meta name="status" content="(404|410)"\/?>/

/**
 * A page of Next's cannot choose its status, and one that calls notFound() arrives as an empty shell whose words only
 * a script can read. So a page that has something to say renders it, with `<meta name="status" content="410" />`.
 */
export function withOwnStatus(captured: Captured): Captured {
  if (captured.status !== 200 || !isHtml(captured) || !captured.body.includes('name="status"'))
    return captured
  const said = statusTag.exec(captured.body.toString("utf8"))?.[1]
  return said ? { ...captured, status: Number(said) } : captured
}

/** True for the empty page that notFound() leaves to whoever has no script. */
export const isEmptyShell = (captured: Captured) =>
  captured.status === 404 && isHtml(captured) && captured.body.includes('<html id="__next_error__"')
