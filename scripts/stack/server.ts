import { spawn } from "node:child_process"
import { openSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { until } from "./processes"
import { type Environment, typescript } from "./programs"

/** Starts the front and waits until it answers. `died` resolves when it ends without being asked to. */
export async function startServer(
  environment: Record<string, string>,
  options: { log?: string; signal: AbortSignal },
) {
  const output = options.log ? openSync(options.log, "w") : "inherit"
  // In a session of its own: Ctrl-C reaches us, and we stop it in its turn. When we are gone without a word it sees
  // the channel close, and stops by itself.
  const child = spawn(process.execPath, typescript("server/main.ts"), {
    env: environment as Environment as NodeJS.ProcessEnv,
    stdio: ["ignore", output, output, "ipc"],
    detached: true,
  })
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve))
  let isAskedToStop = false

  async function stop() {
    isAskedToStop = true
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill("SIGTERM")
    if ((await Promise.race([ended, pause(25_000, "late", { ref: false })])) === "late") child.kill("SIGKILL")
    await ended
  }

  const host = environment.HOST === "0.0.0.0" || environment.HOST === "::" ? "localhost" : environment.HOST
  const answers = until(90_000, async () => {
    if (options.signal.aborted || child.exitCode !== null || child.signalCode !== null) return "no"
    return fetch(`http://${host}:${environment.PORT}/api/health`, { redirect: "manual" }).then(
      () => "yes",
      () => undefined,
    )
  })
  if ((await answers) !== "yes") {
    await stop()
    options.signal.throwIfAborted()
    throw new Error(`The server did not come up${options.log ? `, see ${options.log}` : ", see above"}.`)
  }
  const died = ended.then((code) => (isAskedToStop ? new Promise<never>(() => undefined) : code))
  return { process: child.pid, died, stop }
}
