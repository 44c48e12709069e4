-- Greenroom's tables. Truths across columns are constraints named in words; what a CHECK cannot see is a trigger.
create extension if not exists citext;

-- Time. Expiry is decided here, never by a process's own clock. Only the owner may set the offset (demo, tests).
create table clock_offset (
  id boolean primary key default true,
  value interval not null default interval '0',
  constraint clock_offset_is_one_row check (id)
);
insert into clock_offset default values;

create function clock_now() returns timestamptz language sql stable
  as $$ select now() + (select value from clock_offset) $$;

-- What the public can see has a number. Whoever caches a page asks for it; triggers raise it.
create table content_versions (
  id boolean primary key default true,
  version bigint not null default 1,
  constraint content_versions_is_one_row check (id)
);
insert into content_versions default values;

create function raise_content_version() returns trigger language plpgsql security definer set search_path = public as $$
declare raised bigint;
begin
  update content_versions set version = version + 1 returning version into raised;
  perform pg_notify('content', raised::text);
  return null;
end $$;

create trigger clock_is_public after update on clock_offset
  for each statement execute function raise_content_version();

create type member_role as enum ('editor', 'admin');
create type involvement_kind as enum
  ('hosting', 'co_hosting', 'speaking', 'sponsoring', 'covering', 'attending', 'guest_on_show');
create type event_state as enum ('draft', 'published', 'cancelled', 'postponed');
create type pitch_state as enum ('unconfirmed', 'queued', 'asked', 'closed');
create type decision_outcome as enum ('approved', 'declined', 'invited', 'lapsed', 'duplicate', 'spam');
create type acquaintance as enum ('came_to', 'know', 'listened', 'not_yet');
create type verdict as enum ('yes', 'maybe', 'no');
create type invitation_state as enum
  ('open', 'accepted', 'proposed', 'declined', 'lapsed', 'withdrawn', 'cancelled', 'no_show', 'recorded', 'aired');
create type mail_state as enum ('waiting', 'sending', 'accepted', 'failed', 'bounced', 'cancelled');
create type link_purpose as enum ('pitch', 'invitation', 'sign_in');
create type message_author as enum ('pitcher', 'editor');
create type message_way as enum ('page', 'mail');

create table settings (
  id boolean primary key default true,
  value jsonb not null default '{}',
  version integer not null default 1,
  constraint settings_is_one_row check (id)
);
insert into settings default values;
create trigger settings_are_public after update on settings
  for each statement execute function raise_content_version();

-- Members are the group's own. A stranger's row is never one column away from a role: those are contacts.
create table members (
  id uuid primary key,
  name text not null,
  public_name text,
  email citext unique,
  role member_role,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default clock_now(),
  constraint member_has_a_name check (btrim(name) <> ''),
  constraint public_name_is_not_blank check (btrim(public_name) <> ''),
  constraint role_needs_an_address check (role is null or email is not null)
);

create function last_admin_stays() returns trigger language plpgsql as $$
begin
  -- The lock makes two admins who demote each other at once wait for one another.
  perform 1 from members where role = 'admin' and disabled_at is null order by id for update;
  if not exists (select 1 from members where role = 'admin' and disabled_at is null) then
    raise exception 'the last admin stays' using errcode = '23514', constraint = 'last_admin_stays';
  end if;
  return null;
end $$;
create trigger last_admin_stays after update or delete on members for each row
  when (old.role = 'admin' and old.disabled_at is null) execute function last_admin_stays();

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  member_id uuid not null references members on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_now()
);
create index sessions_member on sessions (member_id);

-- Everybody who ever wrote to us. Known by address, never needs an account.
create table contacts (
  id uuid primary key,
  email citext not null unique,
  name text not null default '',
  organisation text not null default '',
  site text not null default '',
  created_at timestamptz not null default clock_now()
);

create table events (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  state event_state not null default 'draft',
  starts_local timestamp(0) not null,
  ends_local timestamp(0),
  is_all_day boolean not null default false,
  zone text,
  starts_at timestamptz,
  ends_at timestamptz,
  place_name text not null default '',
  address text not null default '',
  city text not null default '',
  country text not null default '',
  is_online boolean not null default false,
  url text not null default '',
  conduct_url text not null default '',
  tags text[] not null default '{}',
  description text not null default '',
  audience_value text not null default '',
  import_key text unique,
  looks_like_id uuid references events on delete set null,
  published_at timestamptz,
  published_by_id uuid references members on delete restrict,
  was_public_at timestamptz,
  cancelled_at timestamptz,
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default clock_now(),
  updated_at timestamptz not null default clock_now(),
  constraint event_has_a_title check (btrim(title) <> ''),
  constraint event_ends_after_it_begins check (ends_local is null or ends_local >= starts_local),
  constraint public_event_has_a_publisher check
    (state = 'draft' or (published_at is not null and published_by_id is not null)),
  constraint public_event_has_a_value check (state = 'draft' or btrim(audience_value) <> ''),
  constraint public_event_has_an_instant check (state = 'draft' or (zone is not null and starts_at is not null)),
  constraint cancelled_event_says_when check ((state = 'cancelled') = (cancelled_at is not null))
);
create index events_in_order on events (starts_at, id) where state <> 'draft';
create index events_ends on events (ends_at) where state <> 'draft';
create index events_draft on events (created_at) where state = 'draft';
create index events_publisher on events (published_by_id);
create index events_looks_like on events (looks_like_id);

-- Local wall time and zone are the truth; the instants follow. An all-day event ends when its last day does.
create function derive_event_instants() returns trigger language plpgsql as $$
begin
  if new.zone is null then
    new.starts_at := null;
    new.ends_at := null;
  elsif new.is_all_day then
    new.starts_at := date_trunc('day', new.starts_local) at time zone new.zone;
    new.ends_at := (date_trunc('day', coalesce(new.ends_local, new.starts_local)) + interval '1 day') at time zone new.zone;
  else
    new.starts_at := new.starts_local at time zone new.zone;
    new.ends_at := new.ends_local at time zone new.zone;
  end if;
  if new.state = 'published' and new.was_public_at is null then
    new.was_public_at := clock_now();
  end if;
  return new;
end $$;
create trigger derive_event_instants before insert or update on events
  for each row execute function derive_event_instants();

create table involvements (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  member_id uuid not null references members on delete restrict,
  kind involvement_kind not null,
  sentence text not null,
  created_at timestamptz not null default clock_now(),
  constraint involvement_has_a_sentence check (btrim(sentence) <> ''),
  constraint involvement_once_for_each_member unique (event_id, member_id)
);
create index involvements_member on involvements (member_id);

-- Nothing is public without involvement. Checked at commit, so that one transaction may write both in any order;
-- the event's row is locked, so that nobody publishes it while somebody takes its last involvement away.
create function refuse_uninvolved(event uuid) returns void language plpgsql as $$
declare public_now boolean;
begin
  select state <> 'draft' into public_now from events where id = event for update;
  if public_now and not exists (
    select 1 from involvements i join members m on m.id = i.member_id
    where i.event_id = event and m.public_name is not null
  ) then
    raise exception 'a public event needs an involvement with a member''s public name'
      using errcode = '23514', constraint = 'public_event_has_an_involvement';
  end if;
end $$;

create function event_needs_involvement() returns trigger language plpgsql as $$
begin perform refuse_uninvolved(new.id); return null; end $$;
create constraint trigger public_event_has_an_involvement after insert or update on events
  deferrable initially deferred for each row when (new.state <> 'draft') execute function event_needs_involvement();

create function involvement_may_not_leave() returns trigger language plpgsql as $$
begin perform refuse_uninvolved(old.event_id); return null; end $$;
create constraint trigger public_event_keeps_its_involvement after update or delete on involvements
  deferrable initially deferred for each row execute function involvement_may_not_leave();

create function public_name_may_not_leave() returns trigger language plpgsql as $$
declare involved uuid;
begin
  for involved in select event_id from involvements where member_id = new.id order by event_id loop
    perform refuse_uninvolved(involved);
  end loop;
  return null;
end $$;
create constraint trigger public_event_keeps_a_name after update on members
  deferrable initially deferred for each row
  when (old.public_name is not null and new.public_name is null) execute function public_name_may_not_leave();

-- Raised only for what a visitor could see, so that importing a thousand drafts throws no page away.
create trigger events_are_public_when_inserted after insert on events
  for each row when (new.state <> 'draft') execute function raise_content_version();
create trigger events_are_public_when_updated after update on events
  for each row when (old.state <> 'draft' or new.state <> 'draft') execute function raise_content_version();
create trigger events_are_public_when_deleted after delete on events
  for each row when (old.state <> 'draft') execute function raise_content_version();
create function raise_for_involvement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from events where id = coalesce(new.event_id, old.event_id) and state <> 'draft') then
    update content_versions set version = version + 1;
    perform pg_notify('content', (select version::text from content_versions));
  end if;
  return null;
end $$;
create trigger involvements_are_public after insert or update or delete on involvements
  for each row execute function raise_for_involvement();
create trigger public_names_are_public after update of public_name on members
  for each row when (old.public_name is distinct from new.public_name) execute function raise_content_version();

-- A changed slug redirects.
create table former_slugs (
  slug text primary key,
  event_id uuid not null references events on delete cascade
);
create index former_slugs_event on former_slugs (event_id);

create table episodes (
  id uuid primary key,
  number integer not null unique,
  title text not null default '',
  notes text not null default '',
  records_local timestamp(0) not null,
  zone text not null,
  records_at timestamptz not null,
  airs_at timestamptz not null,
  audio_url text not null default '',
  skipped_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default clock_now(),
  constraint episode_number_is_positive check (number > 0),
  constraint episode_airs_after_recording check (airs_at >= records_at)
);
create index episodes_records on episodes (records_at);
create function derive_episode_instant() returns trigger language plpgsql as $$
begin new.records_at := new.records_local at time zone new.zone; return new; end $$;
create trigger derive_episode_instant before insert or update on episodes
  for each row execute function derive_episode_instant();
create trigger episodes_are_public after insert or update or delete on episodes
  for each statement execute function raise_content_version();

-- Everything that was mentioned on an episode: an event of ours, or a link.
create table mentions (
  id uuid primary key,
  episode_id uuid not null references episodes on delete cascade,
  position integer not null,
  event_id uuid references events on delete cascade,
  label text not null default '',
  url text not null default '',
  constraint mention_is_an_event_or_a_link check ((event_id is not null) <> (url <> '')),
  constraint mention_has_its_place unique (episode_id, position)
);
create index mentions_event on mentions (event_id);
create trigger mentions_are_public after insert or update or delete on mentions
  for each statement execute function raise_content_version();

create table seats (
  id uuid primary key,
  episode_id uuid not null references episodes on delete cascade,
  position integer not null,
  constraint seat_has_its_place unique (episode_id, position)
);

create table pitches (
  id uuid primary key,
  contact_id uuid not null references contacts on delete restrict,
  state pitch_state not null default 'unconfirmed',
  version integer not null default 1,
  submission_key uuid not null unique,
  audience_value text not null default '',
  acquaintance acquaintance not null default 'not_yet',
  acquaintance_detail text not null default '',
  who_of_us text not null default '',
  is_open_to_show boolean not null default false,
  brings text not null default '',
  anything_else text not null default '',
  is_involved verdict,
  would_care verdict,
  is_good_story boolean not null default false,
  is_our_turn boolean not null default false,
  confirmed_at timestamptz,
  due_on date,
  withdrawn_at timestamptz,
  snoozed_until timestamptz,
  looked_again_at timestamptz,
  created_at timestamptz not null default clock_now(),
  constraint confirmed_unless_unconfirmed check ((state = 'unconfirmed') = (confirmed_at is null) or state = 'closed'),
  constraint confirmed_has_a_promise check (confirmed_at is null or due_on is not null),
  constraint withdrawn_is_closed check (withdrawn_at is null or state = 'closed'),
  constraint open_pitch_has_a_value check (state = 'unconfirmed' or btrim(audience_value) <> '' or state = 'closed')
);
create index pitches_waiting on pitches (due_on, created_at) where state in ('queued', 'asked');
create index pitches_unconfirmed on pitches (created_at) where state = 'unconfirmed';
create index pitches_contact on pitches (contact_id);

create table proposed_events (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  position integer not null,
  title text not null,
  url text not null default '',
  starts_local timestamp(0),
  is_all_day boolean not null default true,
  place text not null default '',
  is_online boolean not null default false,
  event_id uuid unique references events on delete set null,
  constraint proposed_event_has_its_place unique (pitch_id, position),
  constraint one_to_five_proposed_events check (position between 1 and 5),
  constraint proposed_event_can_be_found check (btrim(title) <> '' or url <> '')
);

-- Made before what points at it; its own pointers are columns with keys below.
create table mails (
  id uuid primary key,
  kind text not null,
  to_email citext not null,
  to_name text not null default '',
  subject text not null,
  body jsonb not null,
  calendar jsonb,
  state mail_state not null default 'waiting',
  not_before timestamptz not null,
  is_held boolean not null default false,
  attempts integer not null default 0,
  leased_until timestamptz,
  message_id text not null unique,
  accepted_at timestamptz,
  last_error text not null default '',
  pitch_id uuid references pitches on delete cascade,
  invitation_id uuid,
  member_id uuid references members on delete cascade,
  created_at timestamptz not null default clock_now(),
  constraint accepted_says_when check ((state = 'accepted') = (accepted_at is not null)),
  constraint sending_has_a_lease check ((state = 'sending') = (leased_until is not null))
);
create index mails_due on mails (not_before) where state = 'waiting';
create index mails_leased on mails (leased_until) where state = 'sending';
create index mails_pitch on mails (pitch_id);
create index mails_invitation on mails (invitation_id);
create index mails_member on mails (member_id);
create index mails_newest on mails (created_at desc);
create function wake_outbox() returns trigger language plpgsql as $$
begin
  if new.state = 'waiting' and new.not_before <= clock_now() then perform pg_notify('outbox', ''); end if;
  return null;
end $$;
create trigger wake_outbox after insert or update of state, not_before on mails
  for each row execute function wake_outbox();

-- A mail that was handed to a server stays as it was; only cancelling and delivering move it, along these edges.
create function mail_moves_forward() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not (
    (old.state = 'waiting' and new.state in ('sending', 'cancelled')) or
    (old.state = 'sending' and new.state in ('accepted', 'waiting', 'failed', 'bounced')) or
    (old.state = 'failed' and new.state = 'waiting')
  ) then
    raise exception 'a mail does not go from % to %', old.state, new.state
      using errcode = '23514', constraint = 'mail_moves_forward';
  end if;
  return new;
end $$;
create trigger mail_moves_forward before update on mails for each row execute function mail_moves_forward();

create table invitations (
  id uuid primary key,
  contact_id uuid not null references contacts on delete restrict,
  state invitation_state not null default 'open',
  version integer not null default 1,
  guest_name text not null,
  sentence text not null,
  mail_id uuid references mails on delete set null,
  last_call_mail_id uuid references mails on delete set null,
  invited_by_id uuid not null references members on delete restrict,
  answer_words text not null default '',
  ask_again_in text not null default '',
  answered_at timestamptz,
  was_late_yes boolean not null default false,
  lapsed_at timestamptz,
  sequence integer not null default 0,
  created_at timestamptz not null default clock_now(),
  constraint invitation_has_a_sentence check (btrim(sentence) <> ''),
  constraint lapsed_says_when check (state <> 'lapsed' or lapsed_at is not null),
  constraint answered_says_when check (state not in ('accepted', 'proposed', 'declined') or answered_at is not null)
);
create index invitations_contact on invitations (contact_id);
create index invitations_open on invitations (created_at) where state = 'open';
create index invitations_inviter on invitations (invited_by_id);
create index invitations_mail on invitations (mail_id);
create index invitations_last_call_mail on invitations (last_call_mail_id);
alter table mails add constraint mails_invitation_id_fkey
  foreign key (invitation_id) references invitations on delete cascade;

create table seat_offers (
  invitation_id uuid not null references invitations on delete cascade,
  seat_id uuid not null references seats on delete cascade,
  primary key (invitation_id, seat_id)
);
create index seat_offers_seat on seat_offers (seat_id);

create table bookings (
  id uuid primary key,
  seat_id uuid not null references seats on delete restrict,
  invitation_id uuid not null references invitations on delete restrict,
  booked_at timestamptz not null default clock_now(),
  ended_at timestamptz
);
-- The promise itself: everything else only makes the refusal kinder.
create unique index seat_holds_one_guest on bookings (seat_id) where ended_at is null;
create unique index guest_sits_on_one_seat on bookings (invitation_id) where ended_at is null;
create index bookings_seat on bookings (seat_id);
create index bookings_invitation on bookings (invitation_id);
create trigger bookings_are_public after insert or update or delete on bookings
  for each statement execute function raise_content_version();

create function accepted_has_a_seat() returns trigger language plpgsql as $$
declare invitation uuid; now_state invitation_state; sits boolean;
begin
  if tg_table_name = 'bookings' then invitation := new.invitation_id; else invitation := new.id; end if;
  select state into now_state from invitations where id = invitation;
  select exists (select 1 from bookings where invitation_id = invitation and ended_at is null) into sits;
  if (now_state in ('accepted', 'recorded', 'aired')) <> sits then
    raise exception 'an invitation is accepted exactly when it has a seat'
      using errcode = '23514', constraint = 'accepted_exactly_when_seated';
  end if;
  return null;
end $$;
create constraint trigger accepted_exactly_when_seated after insert or update on invitations
  deferrable initially deferred for each row execute function accepted_has_a_seat();
create constraint trigger seated_exactly_when_accepted after insert or update on bookings
  deferrable initially deferred for each row execute function accepted_has_a_seat();

create table decisions (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  outcome decision_outcome not null,
  decided_by_id uuid not null references members on delete restrict,
  decided_at timestamptz not null default clock_now(),
  reason text not null default '',
  words text not null default '',
  way_back text not null default '',
  duplicate_of_id uuid references pitches on delete restrict,
  invitation_id uuid unique references invitations on delete restrict,
  mail_id uuid unique references mails on delete restrict,
  undone_at timestamptz,
  superseded_at timestamptz,
  constraint declined_has_reason_and_way_back check
    (outcome <> 'declined' or (reason <> '' and btrim(way_back) <> '')),
  constraint invited_has_its_invitation check (outcome <> 'invited' or invitation_id is not null),
  constraint duplicate_names_the_original check ((outcome = 'duplicate') = (duplicate_of_id is not null)),
  constraint outcome_is_told_by_a_mail check (outcome in ('lapsed', 'spam') or mail_id is not null)
);
create unique index one_decision_in_force on decisions (pitch_id)
  where undone_at is null and superseded_at is null;
create index decisions_pitch on decisions (pitch_id);
create index decisions_decider on decisions (decided_by_id);
create index decisions_duplicate_of on decisions (duplicate_of_id);

create function closed_has_a_cause() returns trigger language plpgsql as $$
declare pitch uuid; now_state pitch_state; withdrawn timestamptz; decided boolean;
begin
  if tg_table_name = 'decisions' then pitch := new.pitch_id; else pitch := new.id; end if;
  select state, withdrawn_at into now_state, withdrawn from pitches where id = pitch;
  if not found then return null; end if;
  select exists (select 1 from decisions where pitch_id = pitch and undone_at is null and superseded_at is null) into decided;
  if (now_state = 'closed') <> (decided <> (withdrawn is not null)) or (decided and withdrawn is not null) then
    raise exception 'a pitch is closed exactly when a decision is in force or it was withdrawn'
      using errcode = '23514', constraint = 'closed_exactly_when_decided_or_withdrawn';
  end if;
  return null;
end $$;
create constraint trigger closed_exactly_when_decided_or_withdrawn after insert or update on pitches
  deferrable initially deferred for each row execute function closed_has_a_cause();
create constraint trigger decision_in_force_exactly_when_closed after insert or update on decisions
  deferrable initially deferred for each row execute function closed_has_a_cause();

create table questions (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  round integer not null,
  text text not null,
  asked_by_id uuid not null references members on delete restrict,
  mail_id uuid references mails on delete set null,
  last_call_mail_id uuid references mails on delete set null,
  answer text,
  answered_at timestamptz,
  answered_way message_way,
  closed_at timestamptz,
  asked_at timestamptz not null default clock_now(),
  constraint question_is_not_blank check (btrim(text) <> ''),
  constraint at_most_two_rounds check (round between 1 and 2),
  constraint answer_says_when_and_how check
    ((answer is null) = (answered_at is null) and (answer is null) = (answered_way is null))
);
-- A question undone before it left gives its round back.
create unique index one_question_a_round on questions (pitch_id, round) where closed_at is null or answered_at is not null;
create unique index one_open_question on questions (pitch_id) where answered_at is null and closed_at is null;
create index questions_asker on questions (asked_by_id);
create index questions_mail on questions (mail_id);
create index questions_last_call_mail on questions (last_call_mail_id);

create function asked_has_a_question() returns trigger language plpgsql as $$
declare pitch uuid; now_state pitch_state; is_open boolean;
begin
  if tg_table_name = 'questions' then pitch := new.pitch_id; else pitch := new.id; end if;
  select state into now_state from pitches where id = pitch;
  if not found then return null; end if;
  select exists (select 1 from questions where pitch_id = pitch and answered_at is null and closed_at is null) into is_open;
  if (now_state = 'asked') <> is_open then
    raise exception 'a pitch is asked exactly when a question is open'
      using errcode = '23514', constraint = 'asked_exactly_when_a_question_is_open';
  end if;
  return null;
end $$;
create constraint trigger asked_exactly_when_a_question_is_open after insert or update on pitches
  deferrable initially deferred for each row execute function asked_has_a_question();
create constraint trigger question_is_open_exactly_when_asked after insert or update on questions
  deferrable initially deferred for each row execute function asked_has_a_question();

create table messages (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  author message_author not null,
  way message_way not null,
  text text not null,
  member_id uuid references members on delete restrict,
  written_at timestamptz not null default clock_now(),
  constraint message_is_not_blank check (btrim(text) <> '')
);
create index messages_pitch on messages (pitch_id);
create index messages_member on messages (member_id);

create table notes (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  member_id uuid not null references members on delete restrict,
  text text not null,
  written_at timestamptz not null default clock_now(),
  constraint note_is_not_blank check (btrim(text) <> '')
);
create index notes_pitch on notes (pitch_id);
create index notes_member on notes (member_id);

-- Secret links: only the hash is here. Earlier ones of the same purpose stay good until they expire.
create table links (
  id uuid primary key,
  purpose link_purpose not null,
  token_hash text not null unique,
  pitch_id uuid references pitches on delete cascade,
  invitation_id uuid references invitations on delete cascade,
  member_id uuid references members on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default clock_now(),
  constraint link_has_one_purpose check (
    (purpose = 'pitch') = (pitch_id is not null) and
    (purpose = 'invitation') = (invitation_id is not null) and
    (purpose = 'sign_in') = (member_id is not null))
);
create index links_pitch on links (pitch_id);
create index links_invitation on links (invitation_id);
create index links_member on links (member_id);

-- Ids and codes, no words about people. The app's login may add and read, nothing else (see grants.sql).
create table audit_entries (
  id uuid primary key,
  at timestamptz not null default clock_now(),
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail jsonb not null default '{}'
);
create index audit_entries_subject on audit_entries (subject_kind, subject_id, at);

-- Counters of the rate limiter, in a room of their own.
create schema limits;
create table limits.rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
