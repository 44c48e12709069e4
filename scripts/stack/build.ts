import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { runProgram } from "./programs"

// What a build is made of. Everything else may change without a new one.
const sources = [
  ...[
    "app",
    "components",
    "domain",
    "lib",
    "public",
    "prisma/schema.prisma",
    "proxy.ts",
    "instrumentation.ts",
  ],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
]
const stamp = ".next/greenroom-build"

/** Builds for production when the sources or the key of the forms changed since the last build. */
export async function buildIfStale(
  environment: Record<string, string>,
  say: (text: string) => void,
  signal: AbortSignal,
) {
  const wanted = fingerprint(environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  say("Building the site, half a minute or so…")
  rmSync(stamp, { force: true })
  const code = await runProgram("next", ["build"], {
    environment: { ...environment, NODE_ENV: "production" },
    signal,
  })
  if (code !== 0) throw new Error("The build failed, see above.")
  mkdirSync(".next", { recursive: true })
  writeFileSync(stamp, wanted)
}

function fingerprint(key: string) {
  const hash = createHash("sha256").update(`${process.version} ${key}`)
  for (const source of sources) addTo(hash, source)
  return hash.digest("hex")
}

function addTo(hash: ReturnType<typeof createHash>, path: string) {
  if (!existsSync(path) || path.endsWith(".test.ts")) return
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  else hash.update(`\0${path}\0`).update(readFileSync(path))
}
