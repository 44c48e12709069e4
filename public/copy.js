// A button that copies the field it names. Without this script the field can be selected by hand.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]")
  const field = button && document.getElementById(button.dataset.copies)
  if (!field) return
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // No secure origin, no clipboard: the old way copies what is selected.
    document.execCommand("copy")
  }
  const told = button.parentElement.querySelector("[role=status]")
  told.textContent = "Copied."
  setTimeout(() => {
    told.textContent = ""
  }, 4000)
})
