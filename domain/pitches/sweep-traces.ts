import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { traceMinutes } from "./leave-traces"

/** What pitches had in common is looked at for an hour, and kept no longer. Returns how many traces went. */
export const sweepTraces = (_: Clock): Promise<number> =>
  db.$executeRaw`delete from traces where left_at < clock_now() - make_interval(mins => ${traceMinutes}::int)`
