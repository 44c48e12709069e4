-- The day that a series' rule gave an event, which stays when the event moves: laying out more dates makes no day twice.
-- And the one line in which we say why something was cancelled, postponed or moved.
alter table events
  add column series_day date,
  add column state_note text not null default '',
  add constraint series_day_has_a_series check (series_day is null or series_id is not null);
create unique index event_once_for_each_day_of_its_series on events (series_id, series_day);

-- A series that goes takes the days of its rule along; without this the foreign key's own update would be refused.
create function forget_series_day() returns trigger language plpgsql as $$
begin
  if new.series_id is distinct from old.series_id and new.series_day is not distinct from old.series_day then
    new.series_day := null;
  end if;
  return new;
end $$;
create trigger series_day_goes_with_its_series before update of series_id on events
  for each row execute function forget_series_day();
