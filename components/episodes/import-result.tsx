import { Notice } from "@/components/ui/notice"
import type { ShowWords } from "@/domain/episodes/episode"
import type { ImportReport } from "@/domain/episodes/import-episodes"

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

const fieldWords: Record<string, string> = {
  title: "title",
  notes: "notes",
  audioUrl: "sound",
  link: "page",
  durationSeconds: "length",
}

/** What an import did, what it left alone, and what could not be read, by line. */
export function ImportResult({
  report: { made, changed, unchanged, kept, faults },
  words,
}: {
  report: ImportReport
  words: Pick<ShowWords, "one" | "many">
}) {
  return (
    <div className="grid gap-5">
      <Notice tone="ok" role="status" title={`${count(made, words.one, words.many)} brought in.`}>
        <p>
          {changed} of those that were here follow the feed, {unchanged} are as they were.{" "}
          <a href="/show">See the show</a>
        </p>
      </Notice>
      {kept.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept" className="display text-xl">
            Left as we wrote it
          </h2>
          <p className="text-muted">
            The feed says something else by now, and one of us had changed it here.
          </p>
          <ul className="mt-2">
            {kept.map(({ number, title, fields }) => (
              <li key={number} className="border-t border-line py-1">
                <a href={`/dashboard/show/episodes/${number}`}>
                  {number}: <bdi>{title}</bdi>
                </a>{" "}
                <span className="text-muted">
                  {fields.map((field) => fieldWords[field] ?? field).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.length > 0 && (
        <section aria-labelledby="faults">
          <h2 id="faults" className="display text-xl">
            To look at
          </h2>
          <ul className="mt-2">
            {faults.map(({ line, words }, index) => (
              <li
                key={index}
                className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-1"
              >
                <span className="text-muted">line {line}</span>
                <span className="[overflow-wrap:anywhere]" dir="auto">
                  {words}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
