import { readFileSync } from "node:fs"
import { createServer } from "node:http"

// The measure: the least a Node server can do to send these bytes under these headers. Reads them from a file, because
// it runs in a process of its own, as the front does.
type Answer = { headers: string[]; unchanged: string[]; etag: string; body: string }
const answers = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Record<string, Answer>
const known = new Map(
  Object.entries(answers).map(([path, { body, ...rest }]) => [
    path,
    { ...rest, bytes: Buffer.from(body, "base64") },
  ]),
)
const server = createServer((req, res) => {
  const answer = known.get(req.url ?? "")
  if (!answer) return res.writeHead(404).end()
  if (req.headers["if-none-match"] === answer.etag) return res.writeHead(304, answer.unchanged).end()
  res.writeHead(200, answer.headers)
  res.end(answer.bytes)
})
server.listen(0, "127.0.0.1", () => process.send?.(server.address()))
process.on("disconnect", () => process.exit(0))
