import { SmallButton } from "@/components/dashboard/small-button"
import { Panel } from "@/components/ui/panel"
import type { PitchBeside } from "@/domain/pitches/list-beside"

type Props = { pitches: PitchBeside[]; confirm: (form: FormData) => Promise<void> }

/** One mail a day goes to an address; whatever else came from it is confirmed here. */
export function PitcherBeside({ pitches, confirm }: Props) {
  if (pitches.length === 0) return null
  return (
    <Panel title="Also sent from your address" id="beside">
      <p className="measure">Each of these waits for your press, and then has a page of its own.</p>
      <ul className="mt-3 grid gap-3">
        {pitches.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-3"
          >
            <p className="min-w-0 flex-1 basis-60">
              <bdi className="block font-semibold break-words">{one.title}</bdi>
              <span className="text-muted">
                Sent {one.sentOn}. Not yours? Leave it, and it is gone on {one.goneOn}.
              </span>
            </p>
            <form action={confirm}>
              <input type="hidden" name="pitchId" value={one.id} />
              <SmallButton aria-label={`Confirm ${one.title}`}>Confirm</SmallButton>
            </form>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
