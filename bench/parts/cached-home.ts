import { execFile, fork } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { get } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { median } from "./median"

const run = promisify(execFile)
const autocannon = fileURLToPath(import.meta.resolve("autocannon"))
const rounds = 7
const secondsEach = 4
const connections = 16

/** The home page from the cache against a bare Node server that sends the same, round by round in turn. */
export async function cachedHome(base: string) {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-bench-"))
  const file = join(folder, "home.json")
  const home = await answerOf(`${base}/`)
  writeFileSync(file, JSON.stringify(home))
  const bare = fork(new URL("bare-server.ts", import.meta.url), [file], { execArgv: ["--import", "tsx"] })
  try {
    const address = await new Promise<AddressInfo>((resolve, reject) => {
      bare.once("message", (told) => resolve(told as AddressInfo))
      bare.once("error", reject)
    })
    const bareUrl = `http://127.0.0.1:${address.port}/`
    await Promise.all([load(`${base}/`, 2), load(bareUrl, 2)])
    const ours: Load[] = []
    const theirs: Load[] = []
    for (let round = 0; round < rounds; round++) {
      // Whoever goes second finds the machine warmer, so they take turns in that too.
      if (round % 2 === 0) ours.push(await load(`${base}/`, secondsEach))
      theirs.push(await load(bareUrl, secondsEach))
      if (round % 2 === 1) ours.push(await load(`${base}/`, secondsEach))
    }
    const perSecond = (loads: Load[]) => median(loads.map((one) => one.perSecond))
    const ratio = median(ours.map((one, round) => one.perSecond / (theirs[round]?.perSecond ?? 1)))
    return {
      front: perSecond(ours),
      bare: perSecond(theirs),
      ratio,
      p99: median(ours.map((one) => one.p99)),
      bytes: Buffer.from(home.body, "base64").length,
      failed: ours.reduce((sum, one) => sum + one.failed, 0),
      rounds,
    }
  } finally {
    bare.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Node adds these to every answer by itself, here as there. */
const added = new Set(["date", "connection", "keep-alive"])

function answerOf(url: string) {
  return new Promise<{ headers: string[]; body: string }>((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const headers: string[] = []
        for (let i = 0; i < answer.rawHeaders.length; i += 2) {
          const [name = "", value = ""] = answer.rawHeaders.slice(i, i + 2)
          if (!added.has(name.toLowerCase())) headers.push(name, value)
        }
        resolve({ headers, body: Buffer.concat(chunks).toString("base64") })
      })
    }).on("error", reject)
  })
}

type Load = { perSecond: number; p99: number; failed: number }

async function load(url: string, seconds: number): Promise<Load> {
  const words = [
    "-j",
    "-n",
    "-c",
    String(connections),
    "-d",
    String(seconds),
    "-H",
    "accept-encoding=br",
    url,
  ]
  const { stdout } = await run(process.execPath, [autocannon, ...words], { maxBuffer: 16 * 1024 * 1024 })
  const told = JSON.parse(stdout) as {
    requests: { average: number }
    latency: { p99: number }
    non2xx: number
    errors: number
  }
  return { perSecond: told.requests.average, p99: told.latency.p99, failed: told.non2xx + told.errors }
}
