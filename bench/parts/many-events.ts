import pg from "pg"

/**
 * Fills a database with so many public events, as many past as to come, `perDay` on each day, so that a list, a month and
 * a filter show as much of 200,000 as of 2,000. In 64 places, a third of them in `hall-0`, with 40 tags and three kinds,
 * each with an involvement of somebody who has a public name; one in fifty is over several days, one in a hundred
 * cancelled, one in eight a date of one of eight series. One in five hundred has the tag `rare`, and is the only kind that we
 * sponsor. Needs the owner's login. Rows are written past the triggers, as a restored backup's are, and the tables are
 * analysed. Their calendar entries are made for `baseUrl`: entries made for another address would keep the clock busy.
 */
export async function seedEvents(
  ownerUrl: string,
  count: number,
  { perDay = 7, baseUrl = process.env.BASE_URL ?? "" } = {},
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    // One transaction: the clock's jobs are at work meanwhile and must never see half of it.
    await owner.query("begin")
    await owner.query("set local session_replication_role = replica")
    for (const statement of statements)
      await owner.query(
        statement
          .replaceAll(":count", String(count))
          .replaceAll(":perDay", String(perDay))
          .replaceAll(":baseUrl", baseUrl),
      )
    await owner.query("update content_versions set version = version + 1")
    await owner.query("select pg_notify('content', version::text) from content_versions")
    await owner.query("commit")
    await owner.query("vacuum analyze")
  } finally {
    await owner.end()
  }
}

const statements = [
  `create temporary table vocabulary as
    select n, (array['ka','ro','mi','ten','sol','vel','dun','per','lis','mar'])[1 + n % 10] ||
      (array['do','na','ri','lo','ben','tas','wer','kin','ost','ule'])[1 + (n / 10) % 10] ||
      (array['x','r','n','l','s','th','m','d','ck','v'])[1 + (n / 100) % 10] as word from generate_series(0, 999) n`,
  "create index on vocabulary (n)",
  `insert into places (slug, name, city)
    select 'hall-' || n, 'Hall ' || n, (array['Detroit','Berlin','Łódź','Ypsilanti'])[1 + n % 4] from generate_series(0, 63) n`,
  `insert into series (id, slug, title, is_next_only)
    select uuidv7(), 'series-' || n, 'Series ' || n, n <> 0 from generate_series(0, 7) n`,
  `create temporary table made as
    select n, uuidv7() as id, (array['America/Detroit','Europe/Berlin'])[1 + n % 2] as zone,
      date_trunc('hour', clock_now() at time zone 'UTC')::timestamp
        + ((n - :count / 2) / :perDay) * interval '1 day' + (n % :perDay) * interval '1 hour' + interval '20 minutes' as wall,
      case when n % 50 = 0 then interval '2 days' else interval '2 hours' end as lasts,
      (select word from vocabulary v where v.n = (i.n * 7) % 1000) as one,
      (select word from vocabulary v where v.n = (i.n * 31 + i.n / 1000) % 1000) as two,
      (select word from vocabulary v where v.n = (i.n * 101) % 1000) as three
    from generate_series(1, :count) as i(n)`,
  `insert into events (id, slug, title, state, starts_local, ends_local, zone, starts_at, ends_at, over_at, place_name, city,
      place_id, series_id, is_online, tags, description, audience_value, published_at, published_by_id, was_public_at, news_at, cancelled_at, sequence)
    select m.id, 'bench-' || m.one || '-' || m.n, initcap(m.one) || ' and ' || m.two || ', part ' || m.n,
      case when m.n % 100 = 0 then 'cancelled' else 'published' end::event_state, m.wall, m.wall + m.lasts, m.zone,
      m.wall at time zone m.zone, (m.wall + m.lasts) at time zone m.zone, (m.wall + m.lasts) at time zone m.zone,
      p.name, p.city, p.id, (select s.id from series s where s.slug = 'series-' || m.n % 64), m.n % 9 = 0,
      array['tag ' || m.n % 40, 'kind ' || m.n % 3, case when m.n % 500 = 7 then 'rare' else 'frequent' end],
      'What ' || m.one || ' does when ' || m.two || ' is away.' || chr(10) || chr(10) || 'Bring a **' || m.three || '**.',
      'After this, our people can ' || m.one || ' a ' || m.two || '.', at, editor.id, at, at,
      case when m.n % 100 = 0 then at end, 1
    from made m
      join places p on p.slug = 'hall-' || case when m.n % 3 = 0 then 0 else m.n % 64 end
      cross join lateral (select clock_now() - interval '40 days' + m.n * interval '1 second' as at) as news
      cross join (select id from members where role is not null limit 1) as editor`,
  `insert into involvements (id, event_id, member_id, kind, sentence)
    select uuidv7(), m.id, vouching.id,
      case when m.n % 500 = 7 then 'sponsoring' else
      (array['hosting','speaking','attending','covering'])[1 + m.n % 4] end::involvement_kind, 'We bring the ' || m.three || '.'
    from made m cross join (select id from members where public_name is not null limit 1) as vouching`,
  `insert into calendar_entries (event_id, sequence, made_for, zone, title, block, is_stale)
    select e.id, 1, ':baseUrl', e.zone, e.title, concat_ws(E'\\r\\n', 'BEGIN:VEVENT', 'UID:' || e.id, 'SEQUENCE:1',
      to_char(e.was_public_at at time zone 'UTC', '"DTSTAMP:"YYYYMMDD"T"HH24MISS"Z"'),
      'DTSTART;TZID=' || e.zone || ':' || to_char(e.starts_local, 'YYYYMMDD"T"HH24MISS'),
      'DTEND;TZID=' || e.zone || ':' || to_char(e.ends_local, 'YYYYMMDD"T"HH24MISS'),
      'SUMMARY:' || replace(e.title, ',', '\\,'), 'TRANSP:OPAQUE', 'LOCATION:' || e.place_name || '\\, ' || e.city,
      'DESCRIPTION:' || e.audience_value, 'STATUS:' || case e.state when 'cancelled' then 'CANCELLED' else 'CONFIRMED' end,
      'URL;VALUE=URI::baseUrl/events/' || e.slug, 'END:VEVENT', ''), false
    from made m join events e on e.id = m.id`,
  "insert into event_words (event_id, words) select e.id, words_of_event(e) from events e join made m on m.id = e.id",
  `insert into known_words (word) select distinct lower(word) from vocabulary
    union select unnest(array['series', 'after', 'this', 'people', 'part', 'hall', 'detroit', 'berlin', 'lodz', 'ypsilanti', 'frequent', 'rare'])
    on conflict do nothing`,
]
