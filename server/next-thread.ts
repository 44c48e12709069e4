import { parentPort } from "node:worker_threads"
import next from "next"
import { env } from "@/lib/env"
import { type Asked, capture, TooSlow } from "./capture"
import { logConsole, underWay } from "./log-console"
import { type Answer, asBuffer, type Question } from "./next-in-thread"

// What runs in the thread that `startNextInThread` starts: Next, which answers into memory.
const port = parentPort
if (!port) throw new Error("Next is started by the front")
logConsole()
const { HOST, PORT } = env()
const app = next({ dev: false, hostname: HOST, port: PORT })
await app.prepare()
const handle = app.getRequestHandler()
const say = (answer: Answer) => port.postMessage(answer)

port.on("message", (question: Question) => {
  if (question.kind === "stop") {
    app.close().finally(() => say({ kind: "stopped" }))
    return
  }
  const { id, asked, limitMs } = question
  const reference = asked.headers["x-greenroom-reference"] ?? ""
  underWay
    .run({ reference }, () => capture(handle, received(asked), limitMs))
    .then(
      (captured) => say({ kind: "captured", id, captured }),
      (error: unknown) => say({ kind: "failed", id, error, isSlow: error instanceof TooSlow }),
    )
})
say({ kind: "ready" })

function received({ body, ...asked }: Asked): Asked {
  return body ? { ...asked, body: asBuffer(body) } : asked
}
