import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium } from "@playwright/test"

/** What Playwright is told through the environment: an empty path is its own browser. */
export type Browser = { BROWSER_PATH: string; BROWSER_ARGS: string; LD_LIBRARY_PATH?: string }

const remembered = resolve("node_modules/.greenroom/browser.json")
const isRoot = process.getuid?.() === 0

/** A Chromium that really starts: given, Playwright's, the system's, Debian's, or one from the npm registry. */
export async function findBrowser(say: (text: string) => void = console.log): Promise<Browser> {
  const before: Browser | undefined = existsSync(remembered)
    ? JSON.parse(readFileSync(remembered, "utf8"))
    : undefined
  for (const way of [
    () => before,
    given,
    ownOfPlaywright,
    installed,
    ofTheSystem,
    fromDebian,
    fromRegistry,
  ]) {
    const found = await way(say)
    const working = found && (await thatStarts(found))
    if (!working) continue
    mkdirSync(dirname(remembered), { recursive: true })
    writeFileSync(remembered, JSON.stringify(working))
    return working
  }
  throw new Error("No browser for the journeys. Install Chromium, or name one in BROWSER_PATH.")
}

async function thatStarts(browser: Browser): Promise<Browser | undefined> {
  const flags = ["--disable-dev-shm-usage", ...browser.BROWSER_ARGS.split(" ").filter(Boolean)]
  // Root has no sandbox, nor have many containers. The pages that it opens are our own.
  for (const args of isRoot ? [[...flags, "--no-sandbox"]] : [flags, [...flags, "--no-sandbox"]]) {
    const env = {
      ...process.env,
      ...(browser.LD_LIBRARY_PATH && { LD_LIBRARY_PATH: browser.LD_LIBRARY_PATH }),
    }
    const path = browser.BROWSER_PATH
    try {
      const launched = await chromium.launch({
        args,
        env,
        timeout: 30_000,
        ...(path && { executablePath: path }),
      })
      await (await launched.newPage()).goto("data:text/html,<p>ready")
      await launched.close()
      return { ...browser, BROWSER_ARGS: args.join(" ") }
    } catch {}
  }
  return undefined
}

const at = (path: string | undefined) =>
  path && existsSync(path) ? { BROWSER_PATH: path, BROWSER_ARGS: "" } : undefined

const given = () => at(process.env.BROWSER_PATH ?? process.env.CHROME_PATH)

const ownOfPlaywright = () => ({ BROWSER_PATH: "", BROWSER_ARGS: "" })

function installed(say: (text: string) => void) {
  say("Fetching a browser for the journeys…")
  const done = spawnSync("node_modules/.bin/playwright", ["install", "chromium"], {
    stdio: "ignore",
    timeout: 300_000,
  })
  return done.status === 0 ? ownOfPlaywright() : undefined
}

function ofTheSystem() {
  const names = [
    // Chromium without a window: what Playwright itself would fetch, and less work than the whole program.
    ...["chromium-headless-shell", "chromium", "chromium-browser"],
    ...["google-chrome-stable", "google-chrome", "microsoft-edge"],
  ]
  const folders = (process.env.PATH ?? "").split(":")
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  return at([...paths, application].find((path) => existsSync(path)))
}

function fromDebian(say: (text: string) => void) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined
  say("Installing Chromium with apt, for the journeys…")
  const options = {
    stdio: "ignore",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const
  spawnSync("apt-get", ["update"], options)
  // An older Debian has the whole program alone.
  for (const name of ["chromium-headless-shell", "chromium"])
    if (spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options).status === 0) break
  return ofTheSystem()
}

async function fromRegistry(say: (text: string) => void): Promise<Browser | undefined> {
  if (process.platform !== "linux") return undefined
  say("Installing Chromium from the npm registry, for the journeys…")
  const name = "@sparticuz/chromium"
  const version = "153.0.0"
  // A folder of this user and this version: the unpacked program is its user's alone.
  const folder = join(
    process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
    `greenroom/chromium-${version}`,
  )
  mkdirSync(join(folder, "unpacked"), { recursive: true })
  const npm = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${version}`]
  if (spawnSync("npm", npm, { stdio: "ignore" }).status !== 0) return undefined
  // It takes its own libraries along only when it believes to be there, and looks at both when it is loaded.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"
  process.env.TMPDIR = join(folder, "unpacked")
  const loaded = await import(pathToFileURL(createRequire(join(folder, "none.js")).resolve(name)).href)
  const path: string = await loaded.default.executablePath()
  return {
    BROWSER_PATH: path,
    BROWSER_ARGS: "--headless=shell --disable-gpu",
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "",
  }
}
