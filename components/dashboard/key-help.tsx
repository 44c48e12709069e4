import { Keys } from "./keys"

const keys = [
  ["j, k", "next and previous"],
  ["Enter", "open the row"],
  ["a", "approve"],
  ["q", "ask"],
  ["i", "invite to the show"],
  ["d", "decline"],
  ["n", "write a note"],
  ["s", "let it sleep, or all that is ticked"],
  ["x", "tick the row"],
  ["/", "find a pitch"],
  ["u", "undo"],
  ["m", "from a mail, in the queue"],
  ["Ctrl Enter", "send and next"],
  ["Esc", "close what is open"],
  ["?", "this list"],
] as const

/** The keys, and a way to switch the single ones off. Without script there are none, and nothing is shown. */
export function KeyHelp() {
  return (
    <dialog
      id="keys"
      aria-labelledby="keys-title"
      className="m-auto w-full max-w-md border-4 border-ink bg-sheet p-5 text-ink backdrop:bg-ink/40"
    >
      <h2 id="keys-title" className="display text-xl">
        Keys
      </h2>
      <dl className="mt-3 border-t border-line">
        {keys.map(([key, what]) => (
          <div key={key} className="grid grid-cols-[7rem_1fr] border-b border-line py-1.5">
            <dt>
              <kbd className="font-mono text-sm">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Keys />
    </dialog>
  )
}
