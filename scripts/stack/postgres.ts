import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { readlink, realpath } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { accountForPostgres, postgresPrograms } from "./postgres-programs"
import { isAlive, until } from "./processes"

type Postgres = { port: number; stop(): Promise<void> }

const owner = "greenroom"

export function ownerUrl(port: number, password: string, database = "greenroom") {
  return `postgresql://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/**
 * A real Postgres from the packages, its data in `folder`. One that outlived a killed Greenroom is adopted, with
 * whatever port it has. `isDurable: false` is for data that nobody will miss.
 */
export async function startPostgres(wish: {
  folder: string
  password: string
  port: number
  isDurable?: boolean
}) {
  const programs = postgresPrograms()
  if (!existsSync(wish.folder)) await makeCluster(programs, wish.folder, wish.password)
  const run = accountForPostgres(wish.folder)
  const server = { run, programs, folder: wish.folder }

  const adopted = await adopt(wish.folder, wish.password)
  if (adopted) return { port: adopted, stop: () => stopPostgres(server) } satisfies Postgres

  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "200",
    ...(wish.isDurable === false && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value || "''"}`)
  const log = join(wish.folder, "server.log")
  const started = await run(programs.pgCtl, [
    ...[
      "-D",
      wish.folder,
      "-l",
      log,
      "-w",
      "-t",
      "60",
      "-o",
      `-p ${wish.port} ${options.join(" ")}`,
      "start",
    ],
  ])
  if (started.code !== 0) {
    const said = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-8).join("\n") : started.output
    throw new Error(`The embedded Postgres did not start. Its last words:\n${said}`)
  }
  return { port: wish.port, stop: () => stopPostgres(server) } satisfies Postgres
}

type Server = {
  run: ReturnType<typeof accountForPostgres>
  programs: ReturnType<typeof postgresPrograms>
  folder: string
}

// Made beside its place and then moved: one that was killed half-way is never taken for a whole one.
async function makeCluster(programs: Server["programs"], folder: string, password: string) {
  const unfinished = `${folder}.unfinished`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const run = accountForPostgres(unfinished, passwordFile)
  const made = await run(programs.initdb, [
    ...["-D", unfinished, "-U", owner, "-A", "scram-sha-256", "--pwfile", passwordFile, "--encoding=UTF8"],
    ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ])
  rmSync(passwordFile, { force: true })
  if (made.code !== 0)
    throw new Error(`The embedded Postgres could not make its data folder:\n${made.output}`)
  renameSync(unfinished, folder)
}

async function stopPostgres({ run, programs, folder }: Server) {
  const pid = pidIn(folder)
  await run(programs.pgCtl, ["-D", folder, "-m", "fast", "-w", "-t", "20", "stop"])
  if (pid && isAlive(pid)) await run(programs.pgCtl, ["-D", folder, "-m", "immediate", "-w", "stop"])
}

/** The port of the Postgres that already runs on this folder, if one does. */
async function adopt(folder: string, password: string) {
  const pid = pidIn(folder)
  if (!pid) return undefined
  if (!isAlive(pid) || (await worksElsewhere(pid, folder))) {
    // After a restart of the machine the number may be anybody's, and Postgres would refuse to start.
    rmSync(join(folder, "postmaster.pid"), { force: true })
    return undefined
  }
  const answers = await until(20_000, async () => {
    if (!isAlive(pid)) return "gone"
    const port = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[3])
    return port && (await canSignIn(ownerUrl(port, password, "postgres"))) && port
  })
  if (answers === undefined)
    throw new Error(`A Postgres runs on ${folder} (process ${pid}) and does not answer.`)
  return answers === "gone" ? undefined : answers
}

function pidIn(folder: string) {
  const file = join(folder, "postmaster.pid")
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined
}

async function worksElsewhere(pid: number, folder: string) {
  if (process.platform !== "linux") return false
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return place !== (await realpath(folder))
}

async function canSignIn(connectionString: string) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
