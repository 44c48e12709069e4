import type { Metadata } from "next"
import { requireEditor } from "@/app/actor"
import { SilenceNumbers } from "@/components/invitations/silence-numbers"
import { QueueNumbers } from "@/components/pitches/queue-numbers"
import { RouteNumbers } from "@/components/pitches/route-numbers"
import { TimeNumbers } from "@/components/pitches/time-numbers"
import { PageHeading } from "@/components/ui/page-heading"
import { countSilence } from "@/domain/invitations/count-silence"
import { countQueue } from "@/domain/pitches/count-queue"
import { countRoutes } from "@/domain/pitches/count-routes"
import { countTimes } from "@/domain/pitches/count-times"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Numbers" }

const periods = [
  { name: "30", label: "30 days", days: 30 },
  { name: "90", label: "90 days", days: 90 },
  { name: "year", label: "a year", days: 365 },
  { name: "all", label: "all of it", days: null },
]

type Props = { searchParams: Promise<{ period?: string | string[] }> }

/** The group held against its own promises. Every chart is a table. */
export default async function NumbersPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const { period } = await searchParams
  const chosen = periods.find(({ name }) => name === period) ?? { name: "90", days: 90 }
  const [{ show, promiseDays }, times, routes, queue, silence] = await Promise.all([
    currentSettings(),
    countTimes(editor, chosen.days),
    countRoutes(editor, chosen.days),
    countQueue(editor),
    countSilence(editor, chosen.days),
  ])
  return (
    <>
      <PageHeading size="room" title="Numbers">
        <nav aria-label="Period" className="mt-3 flex flex-wrap gap-x-5">
          {periods.map(({ name, label }) => (
            <a
              key={name}
              href={`?period=${name}`}
              aria-current={name === chosen.name ? "page" : undefined}
              className="inline-flex min-h-9 items-center aria-[current=page]:font-semibold
                aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {label}
            </a>
          ))}
        </nav>
      </PageHeading>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <TimeNumbers {...times} promiseDays={promiseDays} />
        <RouteNumbers routes={routes} showIsOn={show.isOn} />
        {show.isOn && <SilenceNumbers silence={silence} title="How guests answered" />}
        <QueueNumbers queue={queue} />
      </div>
    </>
  )
}
