import "server-only"
import { db } from "@/lib/db"

const mostWords = 8

/**
 * For words of which nothing was found: for each the one that looks most like it among the words of public events, or
 * the word itself. Null when none has a better one. Never offers a word that no public event has now.
 */
export async function meantWords(words: string[]): Promise<string | null> {
  const asked = words.slice(0, mostWords)
  if (asked.length === 0) return null
  const rows = await db.$queryRaw<{ place: number; meant: string }[]>`
    select asked.place::int, best.word as meant
    from unnest(${asked}::text[]) with ordinality as asked (word, place)
    cross join lateral (
      select alike.word from (
        select word, similarity(word, lower(unaccent(asked.word))) as nearness from known_words
        where word % lower(unaccent(asked.word)) order by nearness desc, word limit 6) as alike
      where exists (select from event_words where words @@ plainto_tsquery('greenroom', alike.word))
      order by alike.nearness desc, alike.word limit 1) as best`
  const meantAt = new Map(rows.map(({ place, meant }) => [place, meant]))
  const meant = asked.map((word, index) => meantAt.get(index + 1) ?? word)
  return meant.some((word, index) => word !== asked[index]?.toLowerCase()) ? meant.join(" ") : null
}
