/** Somebody's plain text: blank lines part paragraphs, single ones break. Nothing in it becomes markup. */
export function Paragraphs({ text, className = "measure" }: { text: string; className?: string }) {
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== "")
  if (parts.length === 0) return null
  return (
    <div className={`grid gap-4 ${className}`} dir="auto">
      {parts.map((part, index) => (
        <p key={index} className="whitespace-pre-line">
          {part}
        </p>
      ))}
    </div>
  )
}
