import { tagPath } from "@/domain/events/event-filter"

/** What it is about, each word the way to everything else about it. */
export function TagLinks({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <ul aria-label="About" className="flex flex-wrap gap-x-4">
      {tags.map((tag) => (
        <li key={tag} className="max-w-full">
          <a href={tagPath(tag)} className="inline-block min-h-6 decoration-1" dir="auto">
            {tag}
          </a>
        </li>
      ))}
    </ul>
  )
}
