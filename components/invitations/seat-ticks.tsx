import { Checkbox } from "@/components/ui/checkbox"
import { Fieldset } from "@/components/ui/fieldset"

type Props = {
  seats: { value: string; label: string }[]
  ticked: readonly string[]
  error?: string | undefined
}

/** The times that are offered. One seat each; whoever says yes first has it. */
export const SeatTicks = ({ seats, ticked, error }: Props) => (
  <Fieldset id="seatIds" legend="The times that are offered" error={error}>
    <div className="grid gap-2 sm:grid-cols-2">
      {seats.map((seat) => (
        <Checkbox
          key={seat.value}
          id={`seat-${seat.value}`}
          name="seatIds"
          value={seat.value}
          label={seat.label}
          defaultChecked={ticked.includes(seat.value)}
        />
      ))}
      {seats.length === 0 && <p className="text-muted">No seat is free for now.</p>}
    </div>
  </Fieldset>
)
