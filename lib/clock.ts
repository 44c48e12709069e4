import "server-only"
import type { Transaction } from "./db"

/** The database's time, which the demo and the tests can move. The same for the whole of a transaction. */
export async function clockNow(tx: Pick<Transaction, "$queryRaw">): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_now() as now`
  if (!row) throw new Error("clock_now() returned nothing")
  return row.now
}
