// @ts-check

const whatTheyCanDo =
  /\b(can|could|able to|how to|learn|understand|know|make|build|fix|repair|use|find|meet|start|write|read|see|try|choose|decide|save|teach|run|play|leave with|take home)\b/i
const somethingToCheck = /\d|https?:|www\.|["“”«»]|[\p{Ll},;:] \p{Lu}[\p{L}'’-]+/u

/**
 * What we would ask back about a sentence, as a friend would: questions only, never a grade, and none in the way.
 * @param {string} sentence
 * @returns {string[]}
 */
export function valueAdvice(sentence) {
  const text = sentence.trim()
  if (text === "") return []
  const questions = []
  if (!whatTheyCanDo.test(text)) questions.push("What will our people be able to do afterwards?")
  if (!somethingToCheck.test(text))
    questions.push("Is there something in it that we can look up: a name, a number, a tool?")
  if (text.length < 50) questions.push("A few words more, so that we can picture it?")
  return questions
}
