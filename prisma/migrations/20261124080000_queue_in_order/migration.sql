-- The queue is read in its order, a page at a time: each kind of need has an index that ends where the page does.
create index pitches_promised on pitches (due_on, id) where state = 'queued';
create index pitches_turned_to_us on pitches (due_on, id) where is_our_turn and state in ('asked', 'closed');
create index pitches_withdrawn on pitches (id) where withdrawn_at is not null;
create index pitches_of_state on pitches (state, id);
create index questions_open on questions (asked_at, pitch_id) where answered_at is null and closed_at is null;
create index mails_unsettled on mails (created_at, id) where state in ('failed', 'bounced') and settled_at is null;
create index decisions_of_outcome on decisions (outcome, pitch_id) where undone_at is null and superseded_at is null;
create index decisions_of_reason on decisions (reason, pitch_id) where undone_at is null and superseded_at is null;
drop index pitches_waiting;
drop index proposed_events_day;
create index proposed_events_day on proposed_events ((starts_local::date), pitch_id);

-- What an editor remembers of a pitch: names, words, addresses and hosts, as words without accents. An address or a
-- host is the words between its dots, so that any part of it finds it.
create extension if not exists unaccent;
create table pitch_words (
  pitch_id uuid primary key references pitches on delete cascade,
  words tsvector not null
);
create index pitch_words_words on pitch_words using gin (words);

create function words_of(text) returns tsvector language sql stable as $$
  select to_tsvector('simple', translate(unaccent($1), '@./:_-?&=#+%,;()<>"''', repeat(' ', 20)))
$$;

create function note_pitch_words(pitch uuid) returns void language sql as $$
  insert into pitch_words (pitch_id, words)
  select p.id, words_of(concat_ws(' ', p.audience_value, p.acquaintance_detail, p.who_of_us, p.brings, p.anything_else,
    c.name, c.organisation, c.site, case when p.forgotten_at is null then c.email::text end,
    (select string_agg(concat_ws(' ', e.title, e.url, e.place), ' ') from proposed_events e where e.pitch_id = p.id)))
  from pitches p join contacts c on c.id = p.contact_id where p.id = pitch
  on conflict (pitch_id) do update set words = excluded.words where pitch_words.words <> excluded.words
$$;

create function words_follow_pitch() returns trigger language plpgsql as $$
begin perform note_pitch_words(new.id); return null; end $$;
create trigger words_follow_pitch after insert or update of contact_id, audience_value, acquaintance_detail, who_of_us,
  brings, anything_else, forgotten_at on pitches for each row execute function words_follow_pitch();

create function words_follow_proposed_events() returns trigger language plpgsql as $$
declare pitch uuid;
begin
  if tg_op = 'INSERT' then
    for pitch in select distinct pitch_id from changed loop perform note_pitch_words(pitch); end loop;
  else
    for pitch in select distinct pitch_id from gone loop perform note_pitch_words(pitch); end loop;
  end if;
  return null;
end $$;
create trigger words_follow_new_events after insert on proposed_events referencing new table as changed
  for each statement execute function words_follow_proposed_events();
create trigger words_follow_changed_events after update on proposed_events referencing old table as gone
  for each statement execute function words_follow_proposed_events();
create trigger words_follow_gone_events after delete on proposed_events referencing old table as gone
  for each statement execute function words_follow_proposed_events();

create function words_follow_contact() returns trigger language plpgsql as $$
begin perform note_pitch_words(id) from pitches where contact_id = new.id; return null; end $$;
create trigger words_follow_contact after update on contacts for each row
  when ((old.name, old.organisation, old.site, old.email) is distinct from (new.name, new.organisation, new.site, new.email))
  execute function words_follow_contact();

select note_pitch_words(id) from pitches;
