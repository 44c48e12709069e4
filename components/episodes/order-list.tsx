"use client"

import {
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"

type Item = { id: string; label: string; row: ReactNode }
type Props = { id: string; label: string; action: FormAction; hidden: Hidden; items: Item[] }
type Way = "up" | "down"

const step =
  "flex size-9 items-center justify-center border-2 border-edge bg-sheet font-semibold hover:border-ink disabled:opacity-35"

/**
 * Rows in an order that one changes with the two buttons of each, with the arrow keys on them, or by dragging. Without
 * script the buttons send the form. The buttons belong to it by its id: what stands in a row may be a form of its own.
 */
export function OrderList({ id, label, action, hidden, items }: Props) {
  const [state, send] = useActionState(action, untouched)
  const [, startTransition] = useTransition()
  const shown = items.map((item) => item.id).join()
  const [seen, setSeen] = useState(shown)
  const [order, setOrder] = useState(shown.split(","))
  const [said, setSaid] = useState("")
  const [dragged, setDragged] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<string | null>(null)
  if (shown !== seen) {
    setSeen(shown)
    setOrder(shown.split(","))
  }
  // A row that moves in the page loses the focus of the button in it.
  useLayoutEffect(() => {
    const [way, of] = focused.current?.split(":") ?? []
    focused.current = null
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-row="${of}"]`) ?? []
    const free = [...buttons].filter((button) => !button.disabled)
    ;(free.find((button) => button.dataset.way === way) ?? free[0])?.focus()
  })

  const byId = new Map(items.map((item) => [item.id, item]))
  const rows = order.flatMap((one) => byId.get(one) ?? [])

  function put(one: string, at: number, way: Way) {
    const others = order.filter((other) => other !== one)
    if (at < 0 || at > others.length) return
    const next = [...others.slice(0, at), one, ...others.slice(at)]
    if (next.join() === order.join()) return
    focused.current = `${way}:${one}`
    const form = new FormData()
    for (const [name, value] of Object.entries(hidden)) form.set(name, String(value))
    form.set("from", order.join())
    form.set("order", next.join())
    setOrder(next)
    setSaid(`${byId.get(one)?.label ?? ""}: ${at + 1} of ${next.length}`)
    startTransition(() => send(form))
  }
  function onKey(event: KeyboardEvent, one: string, at: number) {
    const way = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : null
    if (!way) return
    event.preventDefault()
    put(one, at + (way === "up" ? -1 : 1), way)
  }

  return (
    <div>
      <form id={id} action={send} hidden>
        <HiddenFields values={{ ...hidden, from: order.join() }} />
      </form>
      <p role="status" className="sr-only">
        {said}
      </p>
      {!state.ok && (
        <p role="alert" className="mb-2 text-sm font-semibold text-danger">
          Somebody has changed this list meanwhile. It is shown as it is now.
        </p>
      )}
      <ol ref={list} aria-label={label}>
        {rows.map((item, at) => (
          <li
            key={item.id}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={() => {
              if (dragged && dragged !== item.id) put(dragged, at, "up")
              setDragged(null)
            }}
            className={`grid grid-cols-[4.75rem_minmax(0,1fr)] gap-x-3 border-t border-line py-3 first:border-t-0 print:block ${dragged === item.id ? "opacity-50" : ""}`}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short cut for the two buttons in it */}
            <div
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move"
                setDragged(item.id)
              }}
              onDragEnd={() => setDragged(null)}
              className="no-print flex cursor-grab gap-1 self-start"
            >
              {(["up", "down"] as const).map((way) => (
                <button
                  key={way}
                  type="submit"
                  form={id}
                  name="move"
                  value={`${way}:${item.id}`}
                  data-row={item.id}
                  data-way={way}
                  disabled={way === "up" ? at === 0 : at === rows.length - 1}
                  aria-label={`Move ${way}: ${item.label}`}
                  onKeyDown={(event) => onKey(event, item.id, at)}
                  onClick={(event) => {
                    event.preventDefault()
                    put(item.id, at + (way === "up" ? -1 : 1), way)
                  }}
                  className={step}
                >
                  <span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
                </button>
              ))}
            </div>
            <div className="min-w-0">{item.row}</div>
          </li>
        ))}
      </ol>
    </div>
  )
}
