import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { ok } from "@/lib/result"

/**
 * Says to colleagues that an editor has this pitch before them. It is advice, never a lock, and goes after a day: so
 * there is no entry of it in the audit, which would keep for good who looked at what. A pitch that is gone is no fault.
 */
export async function openPitch(editor: Editor, { pitchId }: { pitchId: string }) {
  await db.$executeRaw`
    insert into openings (pitch_id, member_id, opened_at)
    select id, ${editor.memberId}::uuid, clock_now() from pitches where id = ${pitchId}::uuid
    on conflict (pitch_id, member_id) do update set opened_at = excluded.opened_at`
  return ok(null)
}
