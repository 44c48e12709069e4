"use client"

import { type RefObject, useEffect, useState } from "react"

const draftName = "greenroom-pitch"
const sentName = "greenroom-pitch-sent"
const keptDays = 14

type Draft = { keptAt: number; fields: Record<string, string> }

/**
 * Keeps what is typed on this device alone; a device that refuses to keep things costs nobody the form. `ownKey` is
 * the key to send instead of the page's: the draft's own, or a new one when the page's was used already. `ownStamp` is
 * the draft's: a form that fills itself is not typed in no time.
 */
export function usePitchDraft(form: RefObject<HTMLFormElement | null>, pageKey: string, isFresh: boolean) {
  const [isKept, setKept] = useState(false)
  const [ownKey, setOwnKey] = useState<string>()
  const [ownStamp, setOwnStamp] = useState<string>()
  useEffect(() => {
    const element = form.current
    if (!element) return
    const draft = isFresh && isEmpty(element) ? keptDraft() : null
    if (draft) fill(element, draft.fields)
    setKept(draft !== null)
    setOwnStamp(draft?.fields.stamp)
    // A page kept by the browser's router still has the key of what was sent from it. Another pitch needs its own.
    if (isFresh) setOwnKey(draft?.fields.submissionKey ?? (wasSent(pageKey) ? newKey() : undefined))
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setKept(keepDraft(element)), 400)
    }
    element.addEventListener("input", keep)
    return () => {
      clearTimeout(timer)
      element.removeEventListener("input", keep)
    }
    // Only the first look at the form counts: later ones would overwrite what is being typed.
  }, [])
  const forget = () => {
    forgetDraft()
    location.assign(location.pathname)
  }
  return { isKept, ownKey, ownStamp, forget }
}

/** The pitch with this key is in the database: its draft goes, and the form must not use the key again. */
export function markDraftSent(submissionKey: string) {
  forgetDraft()
  quietly(() => sessionStorage.setItem(sentName, submissionKey))
}

const wasSent = (key: string) => quietly(() => sessionStorage.getItem(sentName)) === key

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !name.startsWith("$")) fields[name] = value
  }
  return fields
}

const isEmpty = (form: HTMLFormElement) =>
  Object.keys(typedIn(form)).every((name) => name === "submissionKey" || name === "stamp")

function keepDraft(form: HTMLFormElement): boolean {
  if (isEmpty(form)) {
    forgetDraft()
    return false
  }
  const draft: Draft = { keptAt: Date.now(), fields: typedIn(form) }
  return quietly(() => localStorage.setItem(draftName, JSON.stringify(draft))) !== null
}

function keptDraft(): Draft | null {
  const draft = quietly(() => JSON.parse(localStorage.getItem(draftName) ?? "null") as Draft | null)
  return draft?.fields && Date.now() - draft.keptAt < keptDays * 86_400_000 ? draft : null
}

const forgetDraft = () => quietly(() => localStorage.removeItem(draftName))

function fill(form: HTMLFormElement, fields: Record<string, string>) {
  for (const element of form.elements) {
    const isInput = element instanceof HTMLInputElement
    if ((!isInput && !(element instanceof HTMLTextAreaElement)) || element.type === "hidden") continue
    const value = fields[element.name]
    if (value === undefined) continue
    if (isInput && (element.type === "checkbox" || element.type === "radio")) {
      element.checked = element.value === value
    } else element.value = value
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true
    }
  }
}

/** Null when the device keeps nothing for us, as private windows may. */
function quietly<Value>(attempt: () => Value): Value | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
