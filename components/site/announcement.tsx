import type { Announcement as Shown } from "@/domain/settings/queries"

/** One line on top of every page. It goes by itself, so there is nothing to close. */
export function Announcement({ announcement }: { announcement: Shown }) {
  const { text, linkLabel, url } = announcement
  return (
    <aside aria-label="Announcement" className="no-print on-stage">
      <p className="sheet-width py-2 font-semibold" dir="auto">
        {text}
        {url && (
          <>
            {" "}
            <a href={url} rel="noopener">
              {linkLabel || "Read more"}
            </a>
          </>
        )}
      </p>
    </aside>
  )
}
