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
const rounds = 5
const secondsEach = 3
const connections = 16

export type Target = {
  path: string
  /** What a reader asks who has it already. */
  isUnchanged?: boolean
}
export type SideBySide = Target & {
  bytes: number
  front: number
  bare: number
  ratio: number
  p99: number
  failed: number
}

/** Kept pages and files against a bare Node server that sends the same bytes, headers and encoding, round by round in turn. */
export async function sideBySide(base: string, targets: Target[]): Promise<SideBySide[]> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-bench-"))
  const file = join(folder, "answers.json")
  const answers = new Map<string, Answer>()
  for (const { path } of targets) answers.set(path, await answerOf(base + path))
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)))
  const bare = fork(new URL("bare-server.ts", import.meta.url), [file], { execArgv: ["--import", "tsx"] })
  try {
    const address = await new Promise<AddressInfo>((resolve, reject) => {
      bare.once("message", (told) => resolve(told as AddressInfo))
      bare.once("error", reject)
    })
    const measured: SideBySide[] = []
    for (const target of targets) {
      const answer = answers.get(target.path)
      if (!answer) throw new Error(target.path)
      measured.push(await inTurn(base, `http://127.0.0.1:${address.port}`, target, answer))
    }
    return measured
  } finally {
    bare.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurn(base: string, bare: string, target: Target, answer: Answer): Promise<SideBySide> {
  const headers = {
    "accept-encoding": "br",
    ...(target.isUnchanged && { "if-none-match": answer.etag }),
  }
  const [front, other] = [base + target.path, bare + target.path]
  await Promise.all([load(front, 1, headers), load(other, 1, headers)])
  const ours: Load[] = []
  const theirs: Load[] = []
  for (let round = 0; round < rounds; round++) {
    // Whoever goes second finds the machine warmer, so they take turns in that too.
    if (round % 2 === 0) ours.push(await load(front, secondsEach, headers))
    theirs.push(await load(other, secondsEach, headers))
    if (round % 2 === 1) ours.push(await load(front, secondsEach, headers))
  }
  const perSecond = (loads: Load[]) => median(loads.map((one) => one.perSecond))
  return {
    ...target,
    bytes: target.isUnchanged ? 0 : Buffer.from(answer.body, "base64").length,
    front: perSecond(ours),
    bare: perSecond(theirs),
    ratio: median(ours.map((one, round) => one.perSecond / (theirs[round]?.perSecond ?? 1))),
    p99: median(ours.map((one) => one.p99)),
    failed: [...ours, ...theirs].reduce((sum, one) => sum + one.failed, 0),
  }
}

type Answer = { headers: string[]; unchanged: string[]; etag: string; body: string }

/** Node adds these to every answer by itself, here as there. */
const added = new Set(["date", "connection", "keep-alive", "transfer-encoding"])

async function answerOf(url: string): Promise<Answer> {
  const full = await asked(url, { "accept-encoding": "br" })
  const etag = full.headers[full.headers.findIndex((name) => name.toLowerCase() === "etag") + 1] ?? ""
  const same = await asked(url, { "accept-encoding": "br", "if-none-match": etag })
  if (full.status !== 200 || same.status !== 304) {
    throw new Error(`${url} answered ${full.status}, and ${same.status} to whoever has it`)
  }
  return { headers: full.headers, unchanged: same.headers, etag, body: full.body.toString("base64") }
}

function asked(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: string[]; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const kept: string[] = []
        for (let i = 0; i < answer.rawHeaders.length; i += 2) {
          const [name = "", value = ""] = answer.rawHeaders.slice(i, i + 2)
          if (!added.has(name.toLowerCase())) kept.push(name, value)
        }
        resolve({ status: answer.statusCode ?? 0, headers: kept, body: Buffer.concat(chunks) })
      })
    }).on("error", reject)
  })
}

type Load = { perSecond: number; p99: number; failed: number }

async function load(url: string, seconds: number, headers: Record<string, string>): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}=${value}`])
  const words = ["-j", "-n", "-c", String(connections), "-d", String(seconds), ...given, url]
  const { stdout } = await run(process.execPath, [autocannon, ...words], { maxBuffer: 16 * 1024 * 1024 })
  const told = JSON.parse(stdout) as {
    requests: { average: number }
    latency: { p99: number }
    "3xx": number
    non2xx: number
    errors: number
  }
  // A 304 is what was asked for; autocannon counts everything but 2xx as missed.
  return {
    perSecond: told.requests.average,
    p99: told.latency.p99,
    failed: told.non2xx - told["3xx"] + told.errors,
  }
}
