/**
 * Turns Ctrl-C, SIGTERM, a closed terminal and the death of our parent into one abort signal. Asked twice is asked
 * once: npm sends on what the terminal has already said.
 */
export function interruption() {
  const controller = new AbortController()
  const asked = new Promise<"asked">((resolve) =>
    controller.signal.addEventListener("abort", () => resolve("asked")),
  )
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => controller.abort())
  process.on("disconnect", () => controller.abort())
  return { signal: controller.signal, asked }
}
