import { log } from "@/lib/log"

const patienceMs = 20_000

/** Runs `stop` once when the process is told to end, or when the one that started it is gone, then exits with 0. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const begin = (why: string) => {
    if (isStopping) return
    isStopping = true
    log.info({ why }, "Stopping")
    setTimeout(() => {
      log.error("Did not stop in time")
      process.exit(1)
    }, patienceMs).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "Did not stop cleanly")
        process.exit(1)
      },
    )
  }
  process.on("SIGTERM", () => begin("SIGTERM"))
  process.on("SIGINT", () => begin("SIGINT"))
  process.on("disconnect", () => begin("the starter is gone"))
}
