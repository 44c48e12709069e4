/** A refusal is an expected outcome with a reason word; a bug is thrown. Reasons are for programs, never shown. */
export type Refusal<Reason extends string = string> = { ok: false; reason: Reason; about?: unknown }
export type Ok<Value> = { ok: true; value: Value }
export type Result<Value, Reason extends string = string> = Ok<Value> | Refusal<Reason>

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export function refuse<const Reason extends string>(reason: Reason, about?: unknown): Refusal<Reason> {
  return about === undefined ? { ok: false, reason } : { ok: false, reason, about }
}
