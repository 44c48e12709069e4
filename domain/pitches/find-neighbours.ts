import "server-only"
import { db } from "@/lib/db"
import { hostOf } from "./pitch"

/** Addresses there, and links there, say nothing of who somebody is. */
const everybodys = new Set([
  ...[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "aol.com",
  ],
  ...[
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "web.de",
  ],
  ...[
    "t-online.de",
    "freenet.de",
    "posteo.de",
    "mailbox.org",
    "fastmail.com",
    "zoho.com",
    "mail.com",
    "mail.ru",
  ],
  ...[
    "yandex.ru",
    "qq.com",
    "163.com",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "x.com",
    "youtube.com",
  ],
  ...["meetup.com", "eventbrite.com", "lu.ma", "luma.com", "docs.google.com", "forms.gle", "linktr.ee"],
])

/**
 * The latest pitches of others from the same place, at most 100 of each: whose organisation has the same name, and who
 * wrote from one of these hosts, given as hosts or addresses of pages, or named one. Nobody is in both.
 */
export async function findNeighbours(contactId: string, places: string[]) {
  const named = places.map((one) => hostOf(one).toLowerCase())
  const hosts = [...new Set(named)].filter((host) => host.includes(".") && !everybodys.has(host))
  const [sameName, sameHost] = await Promise.all([ofOrganisation(contactId), ofHosts(contactId, hosts)])
  return { hosts, ofOrganisation: sameName, ofHosts: sameHost.filter((id) => !sameName.includes(id)) }
}

/** Others whose organisation has the same name, whatever its case, accents and punctuation. */
async function ofOrganisation(contactId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id from contacts own
    cross join lateral (
      select c.id from contacts c
      where plain_name(c.organisation) = plain_name(own.organisation) and plain_name(c.organisation) <> ''
      order by c.id desc limit 50) other
    cross join lateral (
      select id, created_at from pitches
      where contact_id = other.id and confirmed_at is not null and forgotten_at is null
      order by created_at desc limit 10) p
    where own.id = ${contactId}::uuid and other.id <> own.id
    order by p.created_at desc limit 100`
  return rows.map(({ id }) => id)
}

/** Others who wrote from one of these hosts, have their site there, or pitched a link there. */
async function ofHosts(contactId: string, hosts: string[]): Promise<string[]> {
  if (hosts.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    with hosts as (select host from unnest(${hosts}::text[]) as host),
    people as (
      select c.id from hosts cross join lateral (
        select id from contacts where lower(split_part(email::text, '@', 2)) = host order by id desc limit 50) c
      union
      select c.id from hosts cross join lateral (
        select id from contacts where lower(substring(site from '^https?://(?:www[.])?([^/:?#]+)')) = host
        order by id desc limit 50) c),
    near as (
      select p.id from people cross join lateral (
        select id from pitches where contact_id = people.id order by created_at desc limit 10) p
      union
      select e.pitch_id from hosts cross join lateral (
        select pitch_id from proposed_events
        where lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')) = host order by id desc limit 50) e)
    select p.id from near cross join lateral (
      select id, created_at from pitches
      where id = near.id and contact_id <> ${contactId}::uuid and confirmed_at is not null and forgotten_at is null
      limit 1) p
    order by p.created_at desc limit 100`
  return rows.map(({ id }) => id)
}
