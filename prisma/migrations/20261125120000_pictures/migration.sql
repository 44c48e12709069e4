-- Pictures: what is said of one, and its finished files. The bytes stand here, so that one backup and one transaction
-- hold a picture and the event that shows it (docs/decisions/0009-pictures.md).
create type media_format as enum ('avif', 'webp', 'jpeg');

create table media (
  id uuid primary key,
  alt text not null,
  -- Percent from the left and from the top.
  focal_x integer not null default 50,
  focal_y integer not null default 50,
  width integer not null,
  height integer not null,
  created_at timestamptz not null default clock_now(),
  constraint picture_says_what_it_shows check (btrim(alt) <> '' and length(alt) <= 300),
  constraint focal_point_is_inside check (focal_x between 0 and 100 and focal_y between 0 and 100),
  constraint picture_has_a_size check (width > 0 and height > 0)
);

create table media_files (
  media_id uuid not null references media on delete cascade,
  format media_format not null,
  width integer not null,
  bytes bytea not null,
  primary key (media_id, format, width),
  -- Whatever reaches this table, nothing but these three kinds of bytes is ever served from it.
  constraint file_is_what_it_says check (case format
    when 'jpeg' then substring(bytes from 1 for 3) = '\xffd8ff'
    when 'webp' then substring(bytes from 1 for 4) = 'RIFF' and substring(bytes from 9 for 4) = 'WEBP'
    when 'avif' then substring(bytes from 5 for 8) = 'ftypavif' end),
  constraint file_is_small check (octet_length(bytes) <= 4 * 1024 * 1024)
);
-- Packed already: packing it again would cost time for nothing.
alter table media_files alter column bytes set storage external;

alter table events add column picture_id uuid references media on delete set null;
create index events_picture on events (picture_id);
alter table invitations
  add column portrait_id uuid references media on delete set null,
  add column portrait_used_at timestamptz;
create index invitations_portrait on invitations (portrait_id);

-- The only list of those who may refer to a picture.
create function medium_is_used(uuid) returns boolean language sql stable as $$
  select exists (select 1 from events where picture_id = $1)
    or exists (select 1 from invitations where portrait_id = $1)
    or exists (select 1 from settings where $1::text in (value #>> '{look,logo,id}', value #>> '{look,logoDark,id}'))
$$;

-- Whether anybody may see it: something public shows it. A guest's portrait only once an editor uses it.
create function medium_is_public(uuid) returns boolean language sql stable as $$
  select exists (select 1 from events where picture_id = $1 and state <> 'draft')
    or exists (select 1 from settings where $1::text in (value #>> '{look,logo,id}', value #>> '{look,logoDark,id}'))
    or exists (
      select 1 from invitations i
      join bookings b on b.invitation_id = i.id and b.ended_at is null
      join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id
      where i.portrait_id = $1 and i.portrait_used_at is not null and e.skipped_at is null
        and (select coalesce((value #>> '{show,isOn}')::boolean, true) from settings))
$$;

-- A picture that nothing refers to is gone with its files, whoever let go of it. Two who let go at once wait here.
create function drop_unused_medium(uuid) returns void language plpgsql as $$
begin
  perform 1 from media where id = $1 for update;
  if not medium_is_used($1) then
    delete from media where id = $1;
  end if;
end $$;

create function drop_picture_of_event() returns trigger language plpgsql as $$
begin
  perform drop_unused_medium(old.picture_id);
  return null;
end $$;
create trigger replaced_picture_goes after update on events
  for each row when (old.picture_id is not null and old.picture_id is distinct from new.picture_id)
  execute function drop_picture_of_event();
create trigger picture_goes_with_its_event after delete on events
  for each row when (old.picture_id is not null) execute function drop_picture_of_event();

-- A portrait belongs to a guest who comes; a new one is not used before an editor has seen it.
create function hold_portrait() returns trigger language plpgsql as $$
begin
  if new.state not in ('accepted', 'recorded', 'aired') then new.portrait_id := null; end if;
  if new.portrait_id is null or (tg_op = 'UPDATE' and new.portrait_id is distinct from old.portrait_id) then
    new.portrait_used_at := null;
  end if;
  return new;
end $$;
create trigger portrait_is_of_a_guest before insert or update on invitations
  for each row execute function hold_portrait();

create function drop_portrait() returns trigger language plpgsql as $$
begin
  perform drop_unused_medium(old.portrait_id);
  return null;
end $$;
create trigger replaced_portrait_goes after update on invitations
  for each row when (old.portrait_id is not null and old.portrait_id is distinct from new.portrait_id)
  execute function drop_portrait();
create trigger portrait_goes_with_its_invitation after delete on invitations
  for each row when (old.portrait_id is not null) execute function drop_portrait();
create trigger portraits_are_public after update on invitations
  for each row when (old.portrait_used_at is distinct from new.portrait_used_at)
  execute function raise_content_version();

create function drop_logos() returns trigger language plpgsql as $$
begin
  perform drop_unused_medium(id::uuid)
  from unnest(array[old.value #>> '{look,logo,id}', old.value #>> '{look,logoDark,id}']) as id where id is not null;
  return null;
end $$;
create trigger replaced_logo_goes after update on settings
  for each row when (old.value -> 'look' is distinct from new.value -> 'look') execute function drop_logos();

create trigger media_are_public after update on media
  for each row when ((old.alt, old.focal_x, old.focal_y) is distinct from (new.alt, new.focal_x, new.focal_y))
  execute function raise_content_version();

-- No orphans: what was kept and is used by nothing when the transaction ends was never kept.
create function media_have_a_use() returns trigger language plpgsql as $$
begin
  if exists (select 1 from media where id = new.id) and not medium_is_used(new.id) then
    raise exception 'a picture is kept for something'
      using errcode = '23514', constraint = 'picture_is_kept_for_something';
  end if;
  return null;
end $$;
create constraint trigger picture_is_kept_for_something after insert on media
  deferrable initially deferred for each row execute function media_have_a_use();
