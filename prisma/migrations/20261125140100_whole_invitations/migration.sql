-- Links: a feed is a member's, "don't write again" is an invitation's.
alter table links drop constraint link_has_one_purpose;
alter table links add constraint link_has_one_purpose check (
  (purpose = 'pitch') = (pitch_id is not null) and
  (purpose in ('invitation', 'unsubscribe')) = (invitation_id is not null) and
  (purpose in ('sign_in', 'calendar')) = (member_id is not null));

-- What happens to an invitation between the first mail and the thank-you.
alter table invitations
  -- How we know them; without a pitch it is all that explains our mail, which prints it.
  add column known_from text not null default '',
  -- Seats are offered in rounds: the first mail, then each answer of ours to "yes, another time".
  add column round integer not null default 1,
  add column zone text,
  add column proposed_at timestamptz,
  add column said_yes_at timestamptz,
  -- How it stood before our offer of other times, until that has left: nothing tells it before, and an undo leads back.
  add column stood_before invitation_state,
  add column rested_at timestamptz,
  add column forgotten_at timestamptz,
  add column ask_again_at timestamptz,
  add column ask_again_settled_at timestamptz,
  add column cancelled_by_guest boolean not null default false,
  add column cancel_words text not null default '',
  add column moved_from_local timestamp(0),
  add column thanks_mail_id uuid references mails on delete set null,
  add constraint ask_again_is_of_a_no check (ask_again_at is null or state in ('declined', 'withdrawn')),
  add constraint moved_is_of_a_guest check (moved_from_local is null or state = 'accepted');
create index invitations_thanks_mail on invitations (thanks_mail_id);
create index invitations_ask_again on invitations (ask_again_at) where ask_again_at is not null;
alter table seat_offers add column round integer not null default 1;

update invitations set said_yes_at = answered_at where state in ('accepted', 'recorded', 'aired', 'cancelled', 'no_show');
update invitations set proposed_at = answered_at where state = 'proposed';
update invitations set forgotten_at = clock_now() where guest_name = 'forgotten';
update invitations set ask_again_at = answered_at + case ask_again_in
  when '3 months' then interval '3 months' when '6 months' then interval '6 months' else interval '1 year' end
  where state = 'declined' and ask_again_in <> '';

-- What a guest agrees to, kept as they read it: a later text is another row.
create table release_texts (
  hash text primary key,
  text text not null,
  first_shown_at timestamptz not null default clock_now(),
  constraint release_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

-- What a guest tells us for their recording. `shown` is what an editor put on the episode's page; only that is public.
create table preps (
  invitation_id uuid primary key references invitations on delete cascade,
  talk_title text not null default '',
  bio text not null default '',
  links text not null default '',
  takeaways text not null default '',
  name_said text not null default '',
  access_needs text not null default '',
  release_hash text references release_texts on delete restrict,
  released_at timestamptz,
  shown jsonb,
  updated_at timestamptz not null default clock_now(),
  constraint release_says_what_and_when check ((release_hash is null) = (released_at is null))
);
create index preps_release on preps (release_hash);
-- Typing in the form makes nothing public, and so no page anew.
create trigger preps_are_public_when_shown after update of shown on preps
  for each row when (old.shown is distinct from new.shown) execute function raise_content_version();
create trigger preps_are_public_when_gone after delete on preps
  for each row when (old.shown is not null) execute function raise_content_version();
