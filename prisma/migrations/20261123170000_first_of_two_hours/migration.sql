-- An hour that a zone's clocks show twice is the first of the two (RFC 5545, 3.3.5), as calendar programs read it.
-- `at time zone` alone takes the second. Clocks are set back by up to three hours.
create function instant_of(wall timestamp, zone text) returns timestamptz language sql stable as $$
  select min(t) from (
    select wall at time zone zone - make_interval(mins => back) as t from unnest(array[0, 20, 30, 60, 120, 180]) as back
  ) as every where t at time zone zone = wall or t = wall at time zone zone
$$;

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
  if new.state = 'published' and new.was_public_at is null then
    new.was_public_at := clock_now();
  end if;
  return new;
end $$;

create or replace function derive_episode_instant() returns trigger language plpgsql as $$
begin new.records_at := instant_of(new.records_local, new.zone); return new; end $$;

update events set starts_local = starts_local where zone is not null and not is_all_day
  and (starts_at, ends_at) is distinct from (instant_of(starts_local, zone), instant_of(ends_local, zone));
update episodes set records_local = records_local where records_at <> instant_of(records_local, zone);
