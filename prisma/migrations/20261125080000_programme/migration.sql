-- What a programme needs: places and series of their own, what a visitor has to know before coming, and the order in
-- which lists, months and feeds are read.
create table places (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  city text not null default '',
  address text not null default '',
  country text not null default '',
  url text not null default '',
  access text[] not null default '{}',
  access_note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default clock_now(),
  constraint place_has_a_name check (btrim(name) <> '')
);
create unique index place_is_one_of_its_city on places (lower(name), lower(city));
create trigger places_are_public after update on places
  for each row execute function raise_content_version();

create table series (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  about text not null default '',
  rule text not null default '',
  is_next_only boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default clock_now(),
  constraint series_has_a_title check (btrim(title) <> '')
);
create trigger series_are_public after update on series
  for each row execute function raise_content_version();

alter table events
  add column place_id uuid references places on delete set null,
  add column series_id uuid references series on delete set null,
  add column covered_by_id uuid references episodes on delete set null,
  add column price text not null default '',
  add column ticket_url text not null default '',
  add column organisers text not null default '',
  add column access text[] not null default '{}',
  add column access_note text not null default '',
  add column recap text not null default '',
  add column moved_from_local timestamp(0),
  add column over_at timestamptz,
  add column news_at timestamptz,
  add column taken_down_at timestamptz;
create index events_place on events (place_id, starts_at);
create index events_series on events (series_id, starts_at);
create index events_covered_by on events (covered_by_id);
create index events_tags on events using gin (tags) where state <> 'draft';
create index events_news on events (news_at desc, id) where was_public_at is not null;
create index events_by_local_time on events (starts_local, id) where state <> 'draft';

-- The name of a place in an address: ASCII words with hyphens, as the app makes those of events.
create function slug_of(text) returns text language sql stable as $$
  select coalesce(nullif(btrim(left(regexp_replace(lower(unaccent($1)), '[^a-z0-9]+', '-', 'g'), 60), '-'), ''), 'place')
$$;

-- Naming a place is enough to have it: the first event there makes it, the next ones find it.
create function place_of(named text, in_city text, its_address text, its_country text) returns uuid language plpgsql as $$
declare
  found_id uuid;
  wished text := slug_of(named);
begin
  if btrim(named) = '' then return null; end if;
  select id into found_id from places where lower(name) = lower(named) and lower(city) = lower(in_city);
  if found_id is not null then return found_id; end if;
  -- Two new places of one name at the same moment wait for one another.
  perform pg_advisory_xact_lock(hashtext('place ' || wished));
  select id into found_id from places where lower(name) = lower(named) and lower(city) = lower(in_city);
  if found_id is not null then return found_id; end if;
  if exists (select 1 from places where slug = wished) and in_city <> '' then
    wished := left(wished || '-' || slug_of(in_city), 80);
  end if;
  while exists (select 1 from places where slug = wished) loop
    wished := regexp_replace(wished, '(-\d+)?$', '') || '-' || (coalesce(nullif(substring(wished from '-(\d+)$'), ''), '1')::int + 1);
  end loop;
  insert into places (slug, name, city, address, country)
  values (wished, named, in_city, its_address, its_country) returning id into found_id;
  return found_id;
end $$;

-- An event without an end counts as over three hours after it began.
create or replace function derive_event_instants() returns trigger language plpgsql as $$
begin
  if new.zone is null then
    new.starts_at := null;
    new.ends_at := null;
  elsif new.is_all_day then
    new.starts_at := instant_of(date_trunc('day', new.starts_local), new.zone);
    new.ends_at := instant_of(date_trunc('day', coalesce(new.ends_local, new.starts_local)) + interval '1 day', new.zone);
  else
    new.starts_at := instant_of(new.starts_local, new.zone);
    new.ends_at := instant_of(new.ends_local, new.zone);
  end if;
  new.over_at := greatest(coalesce(new.ends_at, new.starts_at + interval '3 hours'), new.starts_at);
  if new.state = 'published' and new.was_public_at is null then
    new.was_public_at := clock_now();
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then new.news_at := clock_now(); end if;
    new.place_id := place_of(new.place_name, new.city, new.address, new.country);
    return new;
  end if;
  -- News is what a reader of the feed should hear of: a new state, or a new time of what is public.
  if new.state <> old.state or (new.state <> 'draft' and new.starts_at is distinct from old.starts_at) then
    new.news_at := clock_now();
  end if;
  if new.state <> old.state then
    new.taken_down_at := case when new.state = 'draft' then clock_now() end;
  end if;
  if (new.place_name, new.city) is distinct from (old.place_name, old.city) then
    new.place_id := place_of(new.place_name, new.city, new.address, new.country);
  end if;
  return new;
end $$;

-- What was there before; its zone, state and place do not change, so nothing but the new columns is written.
alter table events disable trigger events_are_public_when_updated;
update events set over_at = greatest(coalesce(ends_at, starts_at + interval '3 hours'), starts_at),
  news_at = coalesce(cancelled_at, published_at),
  taken_down_at = case when state = 'draft' and was_public_at is not null then updated_at end,
  place_id = place_of(place_name, city, address, country);
alter table events enable trigger events_are_public_when_updated;

-- What is on at a moment, or in a month, however long ago it began. An empty range is what has no instant.
create index events_span on events using gist (tstzrange(starts_at, over_at)) where state <> 'draft';
