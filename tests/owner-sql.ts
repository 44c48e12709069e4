import pg from "pg"
import { afterAll } from "vitest"

/** The owner's login to this file's database: for what the app's may not do, and for looking behind the rules. */
export const ownerSql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })

afterAll(() => ownerSql.end())
