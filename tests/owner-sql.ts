import pg from "pg"
import { afterAll } from "vitest"

/** The owner's login to this file's database: for what the app's may not do, and for looking behind the rules. */
export const ownerSql = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 4,
  // Reading every table at once, as some tests do, would start processes by the hundred, each for a few rows.
  options: "-c max_parallel_workers_per_gather=0",
})

afterAll(() => ownerSql.end())
