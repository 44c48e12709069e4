import { get } from "node:http"

// In a process of its own, so that reading megabytes does not keep the one that watches the clock from watching.
process.on("message", (url: string) => {
  const began = performance.now()
  get(url, { headers: { "accept-encoding": "br" } }, (answer) => {
    let bytes = 0
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length
    })
    answer.on("end", () =>
      process.send?.({ ms: performance.now() - began, bytes, status: answer.statusCode }),
    )
  }).on("error", (error) => process.send?.({ ms: Number.NaN, bytes: 0, status: 0, error: error.message }))
})
process.on("disconnect", () => process.exit(0))
