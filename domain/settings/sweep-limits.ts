import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { db } from "@/lib/db"

/** Counters whose window has passed say who wrote to us and when, and count no more. Returns how many went. */
export const sweepLimits = (_: Clock): Promise<number> =>
  db.$executeRaw`delete from limits.rate_limits where expire < extract(epoch from now()) * 1000`
