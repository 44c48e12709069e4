// @ts-check
// Keeps what is typed into the pitch form on this device alone, for two weeks. Without this script, and on a device that
// refuses to keep things, the form is the same form.

const [draftName, keptDays] = ["greenroom-pitch", 14]
/** What every form has from the start. */
const given = ["submissionKey", "stamp"]

/**
 * Null when the device keeps nothing for us, as private windows may.
 * @template Value
 * @param {() => Value} attempt
 */
function quietly(attempt) {
  try {
    return attempt()
  } catch {
    return null
  }
}

/** @returns {Record<string, string> | null} */
function keptDraft() {
  const draft = quietly(() => JSON.parse(localStorage.getItem(draftName) ?? "null"))
  return draft?.fields && Date.now() - draft.keptAt < keptDays * 86_400_000 ? draft.fields : null
}

const forgetDraft = () => quietly(() => localStorage.removeItem(draftName))

/** @param {HTMLFormElement} form */
function typedIn(form) {
  /** @type {Record<string, string>} */
  const fields = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !name.startsWith("$")) fields[name] = value
  }
  return Object.keys(fields).every((name) => given.includes(name)) ? null : fields
}

/**
 * With the draft's own key, so that it is the same pitch, and its stamp: a form that fills itself is not typed in no time.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} fields
 */
function fill(form, fields) {
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

/** @param {HTMLFormElement} form */
function keepDraftOf(form) {
  const [line, away] = [form.querySelector("[data-draft-kept]"), form.querySelector("[data-away]")]
  /** @param {boolean} isKept */
  const say = (isKept) => line?.toggleAttribute("hidden", !isKept)
  const keep = () => {
    const fields = typedIn(form)
    if (!fields) forgetDraft()
    const draft = JSON.stringify({ keptAt: Date.now(), fields })
    say(fields !== null && quietly(() => localStorage.setItem(draftName, draft)) !== null)
  }
  // A form that comes back, after a refusal or by the back button, has its words already.
  const draft = keptDraft()
  if (draft && !typedIn(form)) fill(form, draft)
  say(draft !== null)
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  form.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(keep, 400)
  })
  line?.querySelector("button")?.addEventListener("click", () => {
    forgetDraft()
    location.assign(location.pathname)
  })
  form.addEventListener("submit", (event) => {
    clearTimeout(timer)
    keep()
    // Sent now, the browser would show a page of its own instead.
    if (navigator.onLine === false) event.preventDefault()
    away?.toggleAttribute("hidden", navigator.onLine !== false)
  })
}

const form = document.querySelector("form[data-draft]")
if (form instanceof HTMLFormElement) keepDraftOf(form)
// The pitch is in the database: what was kept of it goes.
if (document.querySelector("[data-draft-sent]")) forgetDraft()
