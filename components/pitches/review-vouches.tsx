import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { SelectField } from "@/components/ui/select-field"
import type { Vouches, VouchView } from "@/domain/pitches/read-vouches"
import { meanwhileIn } from "./review-refusal"

/** Why nobody was asked, in words. */
export const asksIn = {
  ...meanwhileIn,
  "no-such-member": "They are none of us any more, or have no address.",
  "already-asked": "They have been asked already.",
}

/** "Priya knows them: “met at PyCon” · 2 don't · 3 have not answered"; nothing where nobody was asked. */
export function vouchedInShort(given: VouchView[]): string {
  const yes = given.filter((one) => one.answer === "yes")
  const no = given.filter((one) => one.answer === "no").length
  const open = given.filter((one) => one.answer === null).length
  return [
    ...yes.map(({ name, words }) => `${name} knows them${words && `: “${words}”`}`),
    no > 0 && (no === 1 ? "1 doesn't" : `${no} don't`),
    open > 0 && `${open} of us asked, no answer yet`,
  ]
    .filter(Boolean)
    .join(" · ")
}

const answers = { yes: "knows them", no: "doesn't know them" }

type Props = { pitchId: string; vouches: Vouches; ask: FormAction | null }

/** Ask one of us, or everybody once, whether they know the pitcher; and what they said. */
export function ReviewVouches({ pitchId, vouches: { given, askable }, ask }: Props) {
  const mayAsk = ask !== null && askable.length > 0
  if (given.length === 0 && !mayAsk) return null
  return (
    <details className="mt-3 border-b border-line pb-3" id="knows">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">
          {given.length > 0 ? `Who of us knows them? ${given.length} asked` : "Ask around: do we know them?"}
        </span>
      </summary>
      {given.length > 0 && (
        <ul className="grid gap-1 py-1">
          {given.map((one) => (
            <li key={one.id}>
              <bdi className="font-semibold">{one.name}</bdi>{" "}
              {one.answer ? answers[one.answer] : one.isUnreached ? "never got our mail" : "has not answered"}
              {one.words && (
                <>
                  : <bdi>“{one.words}”</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <div className="grid gap-3 pt-1">
          <ActionForm
            action={ask}
            hidden={{ pitchId }}
            says={asksIn}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3 gap-y-1"
          >
            <SelectField
              name="whom"
              label="One of us"
              options={askable.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SmallButton className="min-h-11">Ask by mail</SmallButton>
          </ActionForm>
          {askable.length > 1 && (
            <ActionForm action={ask} hidden={{ pitchId, whom: "everybody" }} says={asksIn}>
              <SmallButton>Ask all {askable.length}: one mail each, one tap</SmallButton>
            </ActionForm>
          )}
        </div>
      )}
    </details>
  )
}
