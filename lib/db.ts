import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import { Prisma, PrismaClient } from "@/prisma/generated/client"
import { env } from "./env"
import type { Refusal, Result } from "./result"

export type Transaction = Prisma.TransactionClient
export { Prisma }

/** Next in its thread and the front are two module graphs, so two pools: half each. */
const poolSize = 8

const kept = globalThis as { greenroomDb?: PrismaClient }

export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(connected(), name),
})

function connected(): PrismaClient {
  kept.greenroomDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().APP_DATABASE_URL,
      max: poolSize,
      // Without a limit a full pool is a page that never ends.
      connectionTimeoutMillis: 5_000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
    }),
  })
  return kept.greenroomDb
}

export async function closeDb() {
  await kept.greenroomDb?.$disconnect()
  delete kept.greenroomDb
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.reason}`)
  }
}

/**
 * Runs a verb in one transaction. A returned refusal rolls everything back; a deadlock or a serialization failure
 * runs it again, at most five times, after a short random wait. Nothing inside may touch the outer `db`.
 */
export async function transaction<R extends Result<unknown>>(
  verb: (tx: Transaction) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(
        async (tx) => {
          const result = await verb(tx)
          if (!result.ok) throw new RolledBack(result)
          return result
        },
        { maxWait: 5_000, timeout: 15_000 },
      )
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal as R
      const code = sqlState(error)
      if (attempt >= 5 || (code !== "40001" && code !== "40P01")) throw error
      await new Promise((wake) => setTimeout(wake, 10 * attempt + Math.random() * 40))
    }
  }
}

/** The database's own code (SQLSTATE) of an error, whichever way the ORM wrapped it. */
function sqlState(error: unknown): string | undefined {
  const cause = causeOf(error)
  return cause?.originalCode ?? cause?.code
}

/** True when this constraint, unique index or trigger refused the write. */
export function isViolationOf(error: unknown, constraint: string): boolean {
  return error instanceof Error && JSON.stringify([error.message, causeOf(error)]).includes(constraint)
}

type DriverCause = { originalCode?: string; code?: string; constraint?: unknown }

function causeOf(error: unknown): DriverCause | undefined {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: DriverCause } } } | null)?.meta
  return meta?.driverAdapterError?.cause ?? (error as { cause?: DriverCause } | null)?.cause
}
