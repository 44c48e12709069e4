import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"

export type VouchView = {
  id: string
  name: string
  /** Null while they have not answered. */
  answer: "yes" | "no" | null
  words: string
  /** Our mail to them came back, or was stopped. */
  isUnreached: boolean
}
export type Vouches = {
  given: VouchView[]
  /** Members who can still be asked; those whom the pitcher seems to have named come first. */
  askable: { id: string; name: string; isNamed: boolean }[]
}

/** Which members were asked about a pitch and what they said, and who can still be asked. */
export async function readVouches(editor: Editor, pitchId: string, typed: string): Promise<Vouches> {
  const [vouches, members] = await Promise.all([
    db.vouch.findMany({
      where: { pitchId },
      include: { member: { select: { name: true } }, mail: { select: { state: true } } },
      orderBy: [{ answeredAt: "asc" }, { askedAt: "asc" }, { id: "asc" }],
    }),
    db.member.findMany({
      where: {
        disabledAt: null,
        email: { not: null },
        id: { not: editor.memberId },
        vouches: { none: { pitchId } },
      },
      select: { id: true, name: true, publicName: true },
      orderBy: { name: "asc" },
    }),
  ])
  const named = whoIsNamed(typed, members)
  return {
    given: vouches.map(({ id, member, answer, words, mail }) => ({
      id,
      name: member.name,
      answer,
      words,
      isUnreached: ["bounced", "failed", "cancelled"].includes(mail?.state ?? ""),
    })),
    askable: members
      .map(({ id, name }) => ({ id, name, isNamed: named.includes(id) }))
      .sort((a, b) => Number(b.isNamed) - Number(a.isNamed)),
  }
}

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

type Named = { id: string; name: string; publicName: string | null }

/**
 * The members whose name stands in what a pitcher typed: the whole of one, or a first name as a word, unless somebody
 * else of that first name was named in full.
 */
export function whoIsNamed(typed: string, members: Named[]): string[] {
  const isHeard = (name: string) => name.length > 1 && ` ${plain(typed)} `.includes(` ${name} `)
  const known = members.map(({ id, name, publicName }) => {
    const names = [plain(name), plain(publicName ?? "")]
    return { id, firsts: names.map((one) => one.split(" ")[0] ?? ""), isWhole: names.some(isHeard) }
  })
  const taken = known.filter((one) => one.isWhole).flatMap((one) => one.firsts)
  return known
    .filter(
      ({ isWhole, firsts }) => isWhole || firsts.some((first) => isHeard(first) && !taken.includes(first)),
    )
    .map(({ id }) => id)
}
