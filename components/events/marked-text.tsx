import type { Marked } from "@/domain/events/search-events"

/** A text in which what was looked for is marked. */
export const MarkedText = ({ pieces }: { pieces: Marked }) =>
  pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text))
