import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
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

// A killed npm leaves its script running, and without a word: only that we have another parent then shows it.
function followParent(stop) {
  const npm = startedBy()
  setInterval(() => startedBy() === npm || stop(), 1000).unref()
}

// Between npm and us there may be the shell that npm runs scripts with.
function startedBy() {
  const shell = `/proc/${process.ppid}`
  if (!existsSync(shell) || !readFileSync(`${shell}/cmdline`, "utf8").includes("sh\0-c")) return process.ppid
  const [, parent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`${shell}/status`, "utf8")) ?? []
  return Number(parent ?? process.ppid)
}
