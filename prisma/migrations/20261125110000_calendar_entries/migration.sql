-- What subscribers get of each event that is or was public, made when it is written: a whole calendar is then one
-- concatenation. Empty and stale is an entry that nobody has made yet.
create table calendar_entries (
  event_id uuid primary key references events on delete cascade,
  sequence integer not null default 0,
  made_for text not null default '',
  zone text,
  title text not null default '',
  block text not null default '',
  is_stale boolean not null default true,
  constraint calendar_entry_is_one_event
    check (block = '' and is_stale or block ~ '^BEGIN:VEVENT\r\n.*\r\nEND:VEVENT\r\n$')
);
create index calendar_entries_stale on calendar_entries (event_id) where is_stale;
create index calendar_entries_made_for on calendar_entries (made_for);

-- Whoever changes what subscribers see makes the entry anew afterwards, in the same transaction. What is forgotten is
-- seen by the clock, which makes stale entries again.
create function calendar_follows_event() returns trigger language plpgsql as $$
begin
  insert into calendar_entries (event_id) values (new.id) on conflict (event_id) do update set is_stale = true;
  return null;
end $$;
create trigger calendar_follows_new_event after insert on events
  for each row when (new.state <> 'draft') execute function calendar_follows_event();
create trigger calendar_follows_changed_event after update on events
  for each row when (old.state <> 'draft' or new.state <> 'draft') execute function calendar_follows_event();

create function calendar_follows_involvement() returns trigger language plpgsql as $$
begin
  update calendar_entries set is_stale = true where event_id = coalesce(new.event_id, old.event_id);
  return null;
end $$;
create trigger calendar_follows_involvement after insert or update or delete on involvements
  for each row execute function calendar_follows_involvement();

create function calendar_follows_public_name() returns trigger language plpgsql as $$
begin
  update calendar_entries set is_stale = true
    where event_id in (select event_id from involvements where member_id = new.id);
  return null;
end $$;
create trigger calendar_follows_public_name after update of public_name on members
  for each row when (old.public_name is distinct from new.public_name) execute function calendar_follows_public_name();

create trigger calendar_entries_are_public after update on calendar_entries
  for each row when (old.block <> new.block) execute function raise_content_version();

-- What an older installation lists; the clock makes the entries. What was taken down before has none: nobody knows
-- any more what of its draft was public.
insert into calendar_entries (event_id) select id from events where state <> 'draft';
