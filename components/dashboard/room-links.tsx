"use client"

import { usePathname } from "next/navigation"

const rooms = [
  { href: "/dashboard", label: "Queue", also: "/dashboard/pitches" },
  { href: "/dashboard/events", label: "Events" },
  { href: "/dashboard/show", label: "Show" },
  { href: "/dashboard/settings", label: "Settings" },
]

/** Known while the server renders too, so the room is marked without script. */
export function RoomLinks() {
  const path = usePathname()
  const isIn = (room: (typeof rooms)[number]) =>
    path === room.href ||
    (room.href !== "/dashboard" && path.startsWith(`${room.href}/`)) ||
    Boolean(room.also && path.startsWith(room.also))
  return (
    <nav aria-label="Rooms">
      <ul className="-mx-2 flex">
        {rooms.map((room) => (
          <li key={room.href}>
            <a
              href={room.href}
              aria-current={isIn(room) ? (path === room.href ? "page" : "true") : undefined}
              className="quiet caps inline-flex min-h-12 items-center border-b-4 border-transparent px-2 pt-1 text-base
                text-muted aria-[current]:border-accent aria-[current]:text-ink sm:px-3"
            >
              {room.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
