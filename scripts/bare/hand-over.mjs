import { spawn } from "node:child_process"
import { ensureInstalled } from "./install.mjs"

/** Installs what is missing, then runs a TypeScript file in this process's place: its exit code is ours. */
export function handOver(file, args = process.argv.slice(2), env = {}) {
  ensureInstalled()
  // The channel tells the child when this process is gone, however it went: kill -9 sends no signal on.
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...env },
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) followParent(() => child.kill("SIGTERM"))
  child.on("exit", (code) => process.exit(code ?? 1))
}

// A killed npm leaves its script running. Only its changed parent shows that it is gone.
function followParent(stop) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}
