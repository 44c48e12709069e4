// Runs before anything is installed: Node's own modules only.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** Brings node_modules and the generated database client in line with the lockfile and the schema. */
export function ensureInstalled() {
  process.chdir(root)
  requireNode(20, 19)
  if (!isInstalled()) {
    console.log("Installing the packages, a minute or two the first time…")
    const way = existsSync("package-lock.json") ? "ci" : "install"
    run("npm", [way, "--include=dev", "--no-audit", "--no-fund"])
  }
  const schema = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]
  onceFor("generated", schema, existsSync("prisma/generated/client.ts"), () => {
    console.log("Generating the database client…")
    run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], "pipe")
  })
  const subset = "scripts/bare/subset-fonts.mjs"
  onceFor("fonts", [subset, "package-lock.json"], existsSync("app/generated/text.woff2"), () => {
    run(process.execPath, [subset], "pipe")
  })
}

// npm notes in node_modules what it has installed, whoever ran it. Only what another machine needs may be missing.
function isInstalled() {
  const [wanted, found] = ["package-lock.json", "node_modules/.package-lock.json"].map(packagesIn)
  if (!wanted) return existsSync("node_modules/tsx")
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === "" || (found?.[place] ? found[place].version === version : optional),
  )
}

const packagesIn = (lockfile) => existsSync(lockfile) && JSON.parse(readFileSync(lockfile, "utf8")).packages

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number)
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return
  console.error(`Greenroom needs Node ${major}.${minor} or newer, and this is ${process.versions.node}.`)
  console.error("Install a current one from https://nodejs.org and start again.")
  process.exit(1)
}

// The stamp lives inside node_modules: whoever deletes that folder deletes it too.
function onceFor(name, files, isThere, act) {
  const stamp = `node_modules/.greenroom/${name}`
  const hash = createHash("sha256")
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file))
  const wanted = hash.digest("hex")
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  act()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function run(command, args, output = "inherit") {
  // With NODE_ENV=production npm would leave out what builds and tests need.
  const env = { ...process.env, NODE_ENV: "development" }
  const shell = process.platform === "win32" && command === "npm"
  const done = spawnSync(command, args, { stdio: ["ignore", output, output], env, shell })
  if (done.status === 0) return
  if (output === "pipe") console.error(`${done.stdout}${done.stderr}`)
  console.error(
    `"${command} ${args.join(" ")}" did not succeed${done.error ? `: ${done.error.message}` : "."}`,
  )
  process.exit(1)
}
