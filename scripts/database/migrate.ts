import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"

const folder = join(import.meta.dirname, "../../prisma")
const appRole = "greenroom_app"

/**
 * Applies the migrations that are missing, each in one transaction and under a lock, and gives the app's login its
 * rights. Keeps the same book as Prisma's own `migrate deploy`. Makes the database and the app's login when they
 * are absent; with `appUrl` that login is taken as it is.
 */
export async function migrate(wish: { ownerUrl: string; appPassword?: string; appUrl?: string }) {
  const owner = await connectOrCreate(wish.ownerUrl)
  try {
    await owner.query("select pg_advisory_lock(hashtext('greenroom migrations'))")
    const applied = await applyMissing(owner)
    const appUrl = wish.appUrl ?? (await makeAppLogin(owner, wish.ownerUrl, wish.appPassword))
    const grants = join(folder, "grants.sql")
    const role = decodeURIComponent(new URL(appUrl).username)
    if (existsSync(grants)) {
      await owner.query(readFileSync(grants, "utf8").replaceAll(":app_role", pg.escapeIdentifier(role)))
    }
    return { appUrl, applied }
  } finally {
    await owner.end()
  }
}

async function applyMissing(owner: pg.Client) {
  await owner.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
  const book = await owner.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  )
  const checksums = new Map(book.rows.map((row) => [row.migration_name, row.checksum]))
  const applied: string[] = []
  for (const { name, sql, checksum } of readMigrations()) {
    const known = checksums.get(name)
    if (known && known !== checksum) {
      throw new Error(
        `The migration ${name} was edited after it had been applied here. Write a new one instead.`,
      )
    }
    if (known) continue
    await owner.query("begin")
    try {
      await owner.query(sql)
      await owner.query(
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         values ($1, $2, $3, now(), 1)`,
        [randomUUID(), checksum, name],
      )
      await owner.query("commit")
    } catch (error) {
      await owner.query("rollback")
      throw new Error(`The migration ${name} failed and changed nothing: ${said(error, sql)}`, {
        cause: error,
      })
    }
    applied.push(name)
  }
  return applied
}

function said(error: unknown, sql: string) {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position && sql.slice(0, Number(error.position)).split("\n").length
  return `${error.message}${line ? ` (line ${line})` : ""}`
}

function readMigrations() {
  const names = readdirSync(join(folder, "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return names.map((name) => {
    const sql = readFileSync(join(folder, "migrations", name, "migration.sql"), "utf8")
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
  })
}

async function connectOrCreate(ownerUrl: string) {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  try {
    await owner.connect()
    return owner
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === "3D000")) throw error
  }
  const url = new URL(ownerUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = "/postgres"
  const maintenance = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 })
  await maintenance.connect()
  await maintenance.query(`create database ${pg.escapeIdentifier(name)}`)
  await maintenance.end()
  const created = new pg.Client({ connectionString: ownerUrl })
  await created.connect()
  return created
}

async function makeAppLogin(owner: pg.Client, ownerUrl: string, password: string | undefined) {
  if (!password) throw new Error("The app's login needs a password, or APP_DATABASE_URL.")
  const found = await owner.query("select 1 from pg_roles where rolname = $1", [appRole])
  const verb = found.rowCount ? "alter" : "create"
  await owner.query(`${verb} role ${appRole} login password ${pg.escapeLiteral(password)}`)
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = encodeURIComponent(password)
  return url.href
}
