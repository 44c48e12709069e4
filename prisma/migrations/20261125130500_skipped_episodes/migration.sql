-- A guest who says yes at the moment at which an editor skips the episode: whoever is second sees the first. The share of
-- the episode's row waits for the one who skips it, and reads it again.
create function nobody_sits_on_a_skipped_episode() returns trigger language plpgsql as $$
declare
  skipped timestamptz;
begin
  select e.skipped_at into skipped from episodes e
  where e.id = (select s.episode_id from seats s where s.id = new.seat_id) for share;
  if new.ended_at is null and skipped is not null then
    raise exception 'nobody sits on an episode that is skipped'
      using errcode = '23514', constraint = 'nobody_sits_on_a_skipped_episode';
  end if;
  return new;
end $$;
create trigger nobody_sits_on_a_skipped_episode before insert on bookings
  for each row execute function nobody_sits_on_a_skipped_episode();
