import { Paragraphs } from "@/components/ui/paragraphs"

type Props = { guests: readonly { guestName: string; talkTitle: string; bio: string; links: string[] }[] }

/** Guests in their own words, as an editor has put them here. */
export function GuestWords({ guests }: Props) {
  return guests.map(({ guestName, talkTitle, bio, links }) => (
    <div key={guestName} className="grid gap-2 border-t-2 border-line pt-4">
      <h3 className="display text-xl" dir="auto">
        {guestName}
      </h3>
      {talkTitle && (
        <p className="font-semibold" dir="auto">
          {talkTitle}
        </p>
      )}
      {bio && <Paragraphs text={bio} />}
      {links.length > 0 && (
        <ul className="grid gap-1">
          {links.map((link) => (
            <li key={link}>
              <a href={link} rel="ugc nofollow noopener" className="break-all">
                {link.replace(/^https?:\/\//, "").replace(/\/$/, "")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  ))
}
