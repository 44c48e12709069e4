import { Checkbox } from "@/components/ui/checkbox"
import { Fold } from "@/components/ui/fold"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"

type Props = { index: number; typed: Typed; errors: Record<string, string> }

const ordinals = ["first", "second", "third", "fourth", "fifth"]

/**
 * One event, and folded below it the next, up to five. A fold with something in it stands open. None of these has
 * `autocomplete="off"`: a browser leaves such a field empty when somebody comes back to the page.
 */
export function ProposedEventFields({ index, typed, errors }: Props) {
  const name = (field: string) => `events[${index}].${field}`
  const of = (field: string) => ({
    name: name(field),
    defaultValue: typed[name(field)] ?? "",
    error: errors[name(field)],
  })
  const next = index + 1
  return (
    <fieldset className="grid min-w-0 gap-5">
      <legend className="sr-only">The {ordinals[index]} event</legend>
      <TextField
        {...of("url")}
        label="Link"
        hint="Its own page, or where people sign up. No page yet? Then a title is enough."
        inputMode="url"
        autoCapitalize="none"
      />
      <TextField {...of("title")} label="Title" isOptional />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...of("date")} label="Date" type="date" />
        <TextField {...of("time")} label="Begins at" isOptional type="time" />
      </div>
      <TextField {...of("place")} label="Place" isOptional hint="Venue and town are enough." />
      <Checkbox
        name={name("isOnline")}
        value="on"
        defaultChecked={typed[name("isOnline")] === "on"}
        label="People can take part online"
      />
      {next < ordinals.length && (
        <Fold summary={`Add a ${ordinals[next]} event`} isOpen={isUsed(next, typed, errors)}>
          <ProposedEventFields index={next} typed={typed} errors={errors} />
        </Fold>
      )}
    </fieldset>
  )
}

/** Whether something was typed, or is missing, in this event or in one folded below it. */
function isUsed(index: number, typed: Typed, errors: Record<string, string>): boolean {
  const from = Array.from({ length: ordinals.length - index }, (_, more) => `events[${index + more}].`)
  const names = [...Object.keys(errors), ...Object.keys(typed).filter((name) => typed[name] !== "")]
  return names.some((name) => from.some((prefix) => name.startsWith(prefix)))
}
