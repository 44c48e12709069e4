import pg from "pg"

/**
 * Fills a database with so many pitches in every state, over the last four years, each with a contact for two of them,
 * an event, mails and decisions. Needs the owner's login. Rows are written past the triggers, as a restored backup's are,
 * and the tables are analysed.
 */
export async function seedPitches(ownerUrl: string, count: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    // One transaction: the clock's jobs are at work meanwhile and must never see half of it.
    await owner.query("begin")
    await owner.query("set local session_replication_role = replica")
    for (const statement of statements) await owner.query(statement.replaceAll(":count", String(count)))
    await owner.query("commit")
    await owner.query("vacuum analyze")
  } finally {
    await owner.end()
  }
}

// A share of each state out of a thousand: 60 queued (a quarter of them late), 10 asked, 10 unconfirmed, then decisions.
const statements = [
  // Nothing of it is old enough to be forgotten while it is measured.
  `update settings set value = value || '{"forgetMonths": 60}'`,
  `create temporary table vocabulary as
    select n, (array['ka','ro','mi','ten','sol','vel','dun','per','lis','mar'])[1 + n % 10] ||
      (array['do','na','ri','lo','ben','tas','wer','kin','ost','ule'])[1 + (n / 10) % 10] ||
      (array['x','r','n','l','s','th','m','d','ck','v'])[1 + (n / 100) % 10] as word from generate_series(0, 999) n`,
  `create temporary table made as
    select n, uuidv7(-(4 * 365 * interval '1 day') * (:count - n) / :count) as id, n % 1000 as share,
      case when n % 1000 between 70 and 79 then clock_now() - interval '1 day' * (n % 20)
        else clock_now() - (4 * 365 * interval '1 day') * (:count - n) / :count end as at,
      (select word from vocabulary v where v.n = (i.n * 7) % 1000) as one,
      (select word from vocabulary v where v.n = (i.n * 31 + i.n / 1000) % 1000) as two,
      (select word from vocabulary v where v.n = (i.n * 101) % 1000) as three
    from generate_series(1, :count) as i(n)`,
  `insert into contacts (id, email, name, organisation, site, created_at)
    select uuidv7(), one || n || '@' || two || '.example', initcap(one) || ' ' || initcap(two),
      case when n % 3 = 0 then initcap(three) || ' club' else '' end, '', at from made where n % 2 = 0`,
  `create temporary table people as select row_number() over (order by id) as n, id from contacts where email like '%.example' and email ~ '[0-9]@'`,
  "create index on people (n)",
  `insert into pitches (id, contact_id, state, submission_key, audience_value, acquaintance, is_our_turn, confirmed_at,
      due_on, withdrawn_at, created_at)
    select m.id, p.id,
      case when share < 60 then 'queued' when share < 70 then 'asked' when share < 80 then 'unconfirmed' else 'closed' end::pitch_state,
      gen_random_uuid(), 'After this, our people can ' || one || ' a ' || two || ' and ' || three || ' it.', 'not_yet',
      share < 60, case when share not between 70 and 79 then at end,
      case when share not between 70 and 79 then
        case when share < 15 then current_date - 1 - share when share < 60 then current_date + share else at::date + 9 end end,
      case when share between 900 and 979 then at + interval '2 days' end, at
    from made m join people p on p.n = 1 + m.n % (select count(*) from people)`,
  `insert into proposed_events (id, pitch_id, position, title, url, starts_local, place)
    select uuidv7(), id, 1, initcap(one) || ' ' || two || ' ' || n, 'https://' || three || '.example/' || n,
      date_trunc('hour', at at time zone 'UTC') + interval '40 days', initcap(two) from made`,
  `insert into mails (id, kind, to_email, subject, body, state, not_before, accepted_at, message_id, pitch_id, created_at, last_error)
    select uuidv7(), 'pitch-' || part, one || '@' || two || '.example', 'About', '[{"text": "Hello."}]',
      case when part = 'decision' and share = 500 and n % 5000 = 500 then 'bounced' else 'accepted' end::mail_state, at,
      case when part = 'decision' and share = 500 and n % 5000 = 500 then null else at end,
      '<' || n || part || '@bench>', id, at, ''
    from made, (values ('confirm'), ('decision')) as parts(part) where part = 'confirm' or share >= 80 or share between 60 and 69`,
  `insert into decisions (id, pitch_id, outcome, decided_by_id, decided_at, reason, words, way_back, mail_id, duplicate_of_id)
    select uuidv7(), m.id, o.outcome, (select id from members where role is not null limit 1), m.at + interval '3 days',
      case when o.outcome = 'declined' then (array['value','involvement','late','topic','covered'])[1 + m.n % 5] else '' end, '',
      case when o.outcome = 'declined' then 'Write to us earlier.' else '' end,
      case when o.outcome <> 'spam' then mail.id end,
      case when o.outcome = 'duplicate' then (select id from made where n = 1) end
    from made m join mails mail on mail.pitch_id = m.id and mail.kind = 'pitch-decision',
      lateral (select case when m.share < 600 then 'declined' when m.share < 760 then 'approved' when m.share < 900 then 'lapsed'
        when m.share < 990 then 'spam' else 'duplicate' end::decision_outcome as outcome) as o
    where m.share >= 80 and m.share not between 900 and 979`,
  `insert into events (id, slug, title, state, starts_local, zone, starts_at, audience_value, published_at, published_by_id, was_public_at)
    select uuidv7(), 'bench-' || n, initcap(one) || ' ' || n,
      case when n % 100 = 0 then 'draft' else 'published' end::event_state, at at time zone 'UTC', 'UTC', at, 'After this, we know.',
      at, (select id from members where role is not null limit 1), case when n % 100 = 0 then null else at end
    from made where share between 600 and 759`,
  `update proposed_events o set event_id = e.id from events e join made m on e.slug = 'bench-' || m.n where o.pitch_id = m.id`,
  `insert into questions (id, pitch_id, round, text, asked_by_id, mail_id, last_call_mail_id, asked_at)
    select uuidv7(), m.id, 1, 'Who of us is in it?', (select id from members where role is not null limit 1), mail.id, mail.id,
      clock_now() - interval '1 day' * (m.share - 59)
    from made m join mails mail on mail.pitch_id = m.id and mail.kind = 'pitch-decision' where m.share between 60 and 69`,
  `update mails set accepted_at = q.asked_at from questions q where q.mail_id = mails.id and mails.message_id like '%@bench>'`,
  `insert into audit_entries (id, actor_kind, actor_id, action, subject_kind, subject_id, at)
    select uuidv7(), 'editor', (select id from members where role is not null limit 1), 'pitch.' || step, 'pitch', id, at
    from made, (values ('submitted'), ('confirmed'), ('declined')) as steps(step)`,
  `insert into pitch_words (pitch_id, words)
    select p.id, words_of(concat_ws(' ', p.audience_value, c.name, c.organisation, c.email::text, e.title, e.url, e.place))
    from made m join pitches p on p.id = m.id join contacts c on c.id = p.contact_id join proposed_events e on e.pitch_id = p.id`,
]
