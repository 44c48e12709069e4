"use client"

import { useEffect, useState } from "react"

const storage = "greenroom-single-keys"

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox],[type=radio]), textarea, select")

function firstField(inside: Element | null) {
  const field = inside?.querySelector<HTMLElement>("textarea, input[type=radio], input[type=text], select")
  field?.focus()
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
}

/** Moves through the rows of a list, or leads to the next pitch where there is no list. */
function move(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("a[data-row]")]
  if (rows.length === 0) {
    if (step === 1) document.querySelector<HTMLAnchorElement>("a[data-key=j]")?.click()
    else history.back()
    return
  }
  const at = rows.indexOf(document.activeElement as HTMLAnchorElement)
  rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))]?.focus()
}

/** Ticks the row that has the focus, to be put off together with others. */
function tick() {
  document.activeElement?.closest("li")?.querySelector<HTMLInputElement>("input[name=picked]")?.click()
}

/** Puts off what is ticked; on a pitch's own screen it opens the choice of until when. */
function sleep() {
  const more = document.querySelector<HTMLDetailsElement>("details[data-more]")
  if (more) more.open = true
  if (more) more.querySelector<HTMLElement>("input[name=until]")?.focus()
  else if (document.querySelector("input[name=picked]:checked"))
    document.querySelector<HTMLElement>("button[data-key=s]")?.click()
}

function press(key: string): boolean {
  const decision = document.querySelector<HTMLDetailsElement>(`details[data-decision="${key}"]`)
  if (decision) {
    decision.open = !decision.open
    return true
  }
  if (key === "j" || key === "k") move(key === "j" ? 1 : -1)
  else if (key === "x") tick()
  else if (key === "/") document.querySelector<HTMLElement>("input[data-key='/']")?.focus()
  else if (key === "s") sleep()
  else if (key === "n") document.getElementById("note")?.focus()
  else if (key === "u") document.querySelector<HTMLElement>("button[data-key=u]")?.click()
  else if (key === "m") document.querySelector<HTMLElement>("a[data-key=m]")?.click()
  else if (key === "?") (document.getElementById("keys") as HTMLDialogElement | null)?.showModal()
  else return false
  return true
}

/** Comfort for those who have a keyboard; everything is a plain form without it. */
export function Keys() {
  const [isOn, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(storage) !== "off"), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        ;(event.target as HTMLElement | null)?.closest("form")?.requestSubmit()
        return
      }
      if (event.key === "Escape") {
        document.querySelector<HTMLDetailsElement>("details[name=decision][open]")?.removeAttribute("open")
        return
      }
      if (!isOn && event.key !== "?") return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector("dialog[open]")) return
      if (press(event.key)) event.preventDefault()
    }
    const onToggle = (event: Event) => {
      const opened = event.target
      if (opened instanceof HTMLDetailsElement && opened.name === "decision" && opened.open)
        firstField(opened)
    }
    const onLink = (event: MouseEvent) => {
      if (!(event.target as HTMLElement | null)?.closest('a[href="#keys"]')) return
      event.preventDefault()
      press("?")
    }
    document.addEventListener("keydown", onKey)
    document.addEventListener("toggle", onToggle, true)
    document.addEventListener("click", onLink)
    document.documentElement.dataset.keys = "on"
    return () => {
      document.removeEventListener("keydown", onKey)
      document.removeEventListener("toggle", onToggle, true)
      document.removeEventListener("click", onLink)
    }
  }, [isOn])
  const change = (on: boolean) => {
    setOn(on)
    localStorage.setItem(storage, on ? "on" : "off")
  }
  return (
    <form method="dialog" className="mt-4 flex items-center justify-between gap-4">
      <label className="flex min-h-9 items-center gap-2.5">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => change(event.target.checked)}
          className="size-5 accent-ink"
        />
        Single keys
      </label>
      <button type="submit" className="min-h-9 font-semibold underline underline-offset-4">
        Close
      </button>
    </form>
  )
}
