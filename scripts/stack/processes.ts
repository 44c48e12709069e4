import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { setTimeout as pause } from "node:timers/promises"

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    // Where nobody collects the dead, as in many containers, they keep their number.
    const status = `/proc/${pid}/status`
    return !existsSync(status) || !readFileSync(status, "utf8").includes("State:\tZ")
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** Whether that process still is the one that ran this file: numbers are used again. */
export function isRunning(pid: number | undefined, file: string) {
  if (!pid || pid === process.pid || !isAlive(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync("/proc/self/cmdline") || readFileSync(commandLine, "utf8").includes(file)
}

/** Asks again until the answer is something, or gives undefined when the time is over. */
export async function until<Answer>(milliseconds: number, ask: () => Promise<Answer> | Answer) {
  const end = Date.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) return undefined
    await pause(50)
  }
}

/** The wished port, or the next one that nobody uses. Without a wish the system chooses. */
export async function freePort(host: string, wished = 0) {
  for (let port = wished; port < wished + 100; port += 1) {
    const free = await listenOnce(host, port)
    if (free) return free
  }
  throw new Error(`No port is free from ${wished} to ${wished + 99}.`)
}

function listenOnce(host: string, port: number) {
  return new Promise<number | undefined>((resolve, reject) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined))
    })
  })
}
