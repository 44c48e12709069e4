-- What a show needs beyond a number and a date: where an episode came from, where it stands in the rule, how long it
-- is; what is read out on it; and the host's own lines for the day.
alter table episodes
  -- The feed's guid, or else the address of the audio: the same episode in the next version of a feed.
  add column import_key text unique,
  -- What the feed last said, so that a word that an editor changed is told from one that the feed changed.
  add column imported jsonb,
  add column link text not null default '',
  add column duration_seconds integer,
  -- A bonus or a trailer: it has an address like every other, and stands outside the count.
  add column is_extra boolean not null default false,
  -- The day of the rule that it was laid out for. It stays when the episode moves or is skipped, and is never laid out again.
  add column slot_on date unique,
  -- The order of the run sheet: ids of guests' invitations, mentions and lines; whatever is not named comes last.
  add column sheet_order uuid[] not null default '{}',
  add constraint episode_has_a_length check (duration_seconds > 0);
create index episodes_airs on episodes (airs_at, number);

-- Twenty seconds to read out; empty is the sentence that we make of it.
alter table mentions add column read_out text not null default '';
-- Two that change places do so in one statement.
alter table mentions drop constraint mention_has_its_place;
alter table mentions add constraint mention_has_its_place unique (episode_id, position) deferrable initially immediate;
create unique index event_is_mentioned_once on mentions (episode_id, event_id);

-- The host's own lines on a run sheet: for colleagues only.
create table sheet_lines (
  id uuid primary key,
  episode_id uuid not null references episodes on delete cascade,
  is_question boolean not null,
  words text not null,
  is_done boolean not null default false,
  created_at timestamptz not null default clock_now(),
  constraint sheet_line_says_something check (btrim(words) <> '')
);
create index sheet_lines_episode on sheet_lines (episode_id, created_at);
