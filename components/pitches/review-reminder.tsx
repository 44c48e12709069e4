/** What they said, beside the answer to it; on a phone it would only push the answer down. */
export function ReviewReminder({ text }: { text: string }) {
  return (
    <aside className="hidden content-start gap-2 lg:grid">
      <p className="caps text-sm text-muted">They said</p>
      <blockquote
        className="border-l-4 border-accent pl-3 text-xl leading-tight font-medium text-pretty"
        dir="auto"
      >
        <p className="line-clamp-10 whitespace-pre-line">{text}</p>
      </blockquote>
    </aside>
  )
}
