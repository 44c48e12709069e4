import { readFileSync } from "node:fs"
import { createServer } from "node:http"

// The measure: the least a Node server can do to send these bytes under these headers. Reads them from a file, because
// it runs in a process of its own, as the front does.
const { headers, body } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as {
  headers: string[]
  body: string
}
const bytes = Buffer.from(body, "base64")
const server = createServer((_, res) => {
  res.writeHead(200, headers)
  res.end(bytes)
})
server.listen(0, "127.0.0.1", () => process.send?.(server.address()))
process.on("disconnect", () => process.exit(0))
