// @ts-check
// Below the one answer that matters: what we would ask back, and how much room is left, while it is written.
import { valueAdvice } from "./value-advice.js"

/** @param {Element} frame */
function advise(frame) {
  const [area, beside] = [frame.querySelector("textarea"), frame.querySelector("[data-advice]")]
  const [list, room] = [beside?.querySelector("ul"), beside?.querySelector("p")]
  if (!area || !(beside instanceof HTMLElement) || !list || !room) return
  const text = area.value.trim()
  const left = Number(beside.dataset.advice) - text.length
  list.replaceChildren(
    ...valueAdvice(text).map((question) => {
      const item = document.createElement("li")
      item.textContent = question
      return item
    }),
  )
  room.textContent = left < 0 ? `${-left} too many` : `${left} left`
  room.toggleAttribute("data-over", left < 0)
  beside.hidden = text === ""
}

const adviseAll = () => {
  for (const frame of document.querySelectorAll("[data-advised]")) advise(frame)
}
document.addEventListener("input", ({ target }) => {
  const frame = target instanceof Element && target.closest("[data-advised]")
  if (frame) advise(frame)
})
// What stands there may have come from a kept draft or the browser's own memory, not from typing.
addEventListener("pageshow", adviseAll)
adviseAll()
