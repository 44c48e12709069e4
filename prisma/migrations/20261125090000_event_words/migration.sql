-- The search of the public pages: English stems without accents, title before the reason and the names before the rest,
-- and the words of public events by themselves, so that a slip of the finger finds what was meant.
create extension if not exists pg_trgm;
create text search configuration greenroom (copy = pg_catalog.english);
alter text search configuration greenroom alter mapping for hword, hword_part, word with unaccent, english_stem;

-- The parser takes node.js for a host, c/o for a file and <b> for a tag, and where the database's LC_CTYPE is C it takes
-- every sign beyond ASCII for a letter, curly quotes and emoji too. A control character parts the words there; the pages
-- take it out again. No text that we keep has control characters, and this lets none of the search's own three pass.
create function apart(text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(translate($1, E'\x01\x02\x03', ''), '([./:_@#+&=?<-])(?=\S)', E'\\1\x03', 'g'),
    '([\u00A1-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u3001-\u303F\U0001F000-\U0001FAFF])',
    E'\x03\\1\x03', 'g')
$$;

-- A row for each public event and for no other: what is not public cannot be found.
create table event_words (
  event_id uuid primary key references events on delete cascade,
  words tsvector not null
);
create index event_words_words on event_words using gin (words);

-- Words as they are written in titles, names and reasons, without accents. They stay when their event goes; the search
-- offers only those that it finds in a public event.
create table known_words (word text primary key);
create index known_words_alike on known_words using gin (word gin_trgm_ops);

-- What names an event besides its title: the reason, what it is about, where it is, and who is in it.
create function names_of_event(its events) returns text language sql stable as $$
  select concat_ws(' ', its.audience_value, array_to_string(its.tags, ' '), its.place_name, its.city, its.organisers,
    (select title from series where id = its.series_id),
    (select string_agg(m.public_name, ' ') from involvements i join members m on m.id = i.member_id where i.event_id = its.id))
$$;
create function words_of_event(its events) returns tsvector language sql stable as $$
  select setweight(to_tsvector('greenroom', apart(its.title)), 'A') ||
    setweight(to_tsvector('greenroom', apart(names_of_event(its))), 'B') ||
    setweight(to_tsvector('greenroom', apart(its.description || ' ' || its.recap)), 'C')
$$;

create function note_event_words(event uuid) returns void language plpgsql as $$
declare
  its events;
begin
  select * into its from events where id = event and state <> 'draft';
  if its.id is null then
    delete from event_words where event_id = event;
    return;
  end if;
  insert into event_words (event_id, words) values (event, words_of_event(its))
  on conflict (event_id) do update set words = excluded.words where event_words.words <> excluded.words;
  -- In one order, so that two who write at the same time cannot wait for one another.
  insert into known_words (word)
  select distinct word from regexp_split_to_table(lower(unaccent(its.title || ' ' || names_of_event(its))), '[^[:alnum:]]+') as word
  where length(word) between 4 and 40 order by word
  on conflict do nothing;
end $$;

create function words_follow_event() returns trigger language plpgsql as $$
begin perform note_event_words(new.id); return null; end $$;
create trigger words_follow_event after insert or update of title, state, tags, place_name, city, organisers,
  audience_value, description, recap, series_id on events for each row execute function words_follow_event();

create function words_follow_involvement() returns trigger language plpgsql as $$
begin perform note_event_words(coalesce(new.event_id, old.event_id)); return null; end $$;
create trigger words_follow_involvement after insert or update or delete on involvements
  for each row execute function words_follow_involvement();

create function words_follow_name() returns trigger language plpgsql as $$
begin perform note_event_words(event_id) from involvements where member_id = new.id; return null; end $$;
create trigger words_follow_name after update on members for each row
  when (old.public_name is distinct from new.public_name) execute function words_follow_name();

create function words_follow_series() returns trigger language plpgsql as $$
begin perform note_event_words(id) from events where series_id = new.id and state <> 'draft'; return null; end $$;
create trigger words_follow_series after update on series for each row
  when (old.title is distinct from new.title) execute function words_follow_series();

select note_event_words(id) from events where state <> 'draft';

-- What is said to end as it begins has an end that nobody knows: it counts as any other without one, and is in its month.
-- By its name this comes after derive_event_instants.
create function end_after_beginning() returns trigger language plpgsql as $$
begin
  if new.over_at = new.starts_at then new.over_at := new.starts_at + interval '3 hours'; end if;
  return new;
end $$;
create trigger end_after_beginning before insert or update on events
  for each row execute function end_after_beginning();
update events set over_at = starts_at + interval '3 hours' where over_at = starts_at;

-- Each way of taking part in the order of its days, spelled as the filter spells it; the kinds of involvement by kind; and
-- the months of what was, without a look at the events themselves.
create index events_format on events ((case when not is_online then 'in-person' when place_name = '' and city = '' then 'online' else 'hybrid' end),
  starts_at, id) where state <> 'draft';
create index involvements_kind on involvements (kind, event_id);
create index events_past on events (starts_at, starts_local) where state in ('published', 'cancelled');
