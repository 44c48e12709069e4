import "server-only"
import { createHmac } from "node:crypto"
import pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { env } from "./env"

let pool: pg.Pool | undefined
const limiters = new Map<string, RateLimiterPostgres>()

/** Keys are addresses of people: kept as hashes that nobody without our secret can try out. */
const hashed = (key: string) => createHmac("sha256", env().AUTH_SECRET).update(key).digest("base64url")

/**
 * Takes one point from a bucket: at most `points` in `windowSeconds` for each key, counted in Postgres.
 * True when there was one left. A broken counter throws: the caller's page says that it failed.
 */
export async function mayPass(
  bucket: string,
  key: string,
  points: number,
  windowSeconds: number,
): Promise<boolean> {
  pool ??= new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  })
  let limiter = limiters.get(bucket)
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: pool,
      schemaName: "limits",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: bucket,
      points,
      duration: windowSeconds,
      // The library's own sweep is a timer that would keep a process alive.
      clearExpiredByTimeout: false,
    })
    limiters.set(bucket, limiter)
  }
  try {
    await limiter.consume(hashed(key))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
