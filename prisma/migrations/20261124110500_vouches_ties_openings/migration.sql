-- "Do you know them?" One question to each member about each pitch, asked by an editor, with one answer that may change.
create type vouch_answer as enum ('yes', 'no');
create table vouches (
  id uuid primary key,
  pitch_id uuid not null references pitches on delete cascade,
  member_id uuid not null references members on delete cascade,
  asked_by_id uuid not null references members on delete restrict,
  asked_at timestamptz not null default clock_now(),
  mail_id uuid unique references mails on delete set null,
  answer vouch_answer,
  words text not null default '',
  answered_at timestamptz,
  constraint each_member_is_asked_once unique (pitch_id, member_id),
  constraint vouch_says_when check ((answer is null) = (answered_at is null)),
  constraint vouch_words_need_an_answer check (answer is not null or words = '')
);
create index vouches_member on vouches (member_id);
create index vouches_asker on vouches (asked_by_id);

alter table links add column vouch_id uuid references vouches on delete cascade;
alter table links add constraint vouch_link_opens_a_vouch check ((purpose = 'vouch') = (vouch_id is not null));
create index links_vouch on links (vouch_id);

-- Whoever is close to a pitcher says so, and leaves the decision to the others.
create table ties (
  pitch_id uuid not null references pitches on delete cascade,
  member_id uuid not null references members on delete cascade,
  words text not null default '',
  declared_at timestamptz not null default clock_now(),
  constraint tie_is_declared_once primary key (pitch_id, member_id)
);
create index ties_member on ties (member_id);

-- Both sides lock the pitch before they look, so that declaring and deciding at once cannot both go through.
create function refuse_the_tied() returns trigger language plpgsql as $$
declare who uuid;
begin
  if tg_table_name = 'decisions' then who := new.decided_by_id; else who := new.asked_by_id; end if;
  perform 1 from pitches where id = new.pitch_id for no key update;
  if exists (select 1 from ties where pitch_id = new.pitch_id and member_id = who) then
    raise exception '%: whoever has a tie to the pitcher leaves it to the others', tg_name
      using errcode = '23514', constraint = tg_name;
  end if;
  return new;
end $$;
create trigger decider_has_no_tie before insert on decisions for each row execute function refuse_the_tied();
create trigger asker_has_no_tie before insert on questions for each row execute function refuse_the_tied();

create function refuse_the_decider() returns trigger language plpgsql as $$
begin
  perform 1 from pitches where id = new.pitch_id for no key update;
  if exists (select 1 from decisions where pitch_id = new.pitch_id and decided_by_id = new.member_id
    and undone_at is null and superseded_at is null) then
    raise exception 'tied_member_has_not_decided: their own decision is in force'
      using errcode = '23514', constraint = 'tied_member_has_not_decided';
  end if;
  return new;
end $$;
create trigger tied_member_has_not_decided before insert on ties for each row execute function refuse_the_decider();

-- Who looked at a pitch last, and when: advice for colleagues, gone after a day.
create table openings (
  pitch_id uuid not null references pitches on delete cascade,
  member_id uuid not null references members on delete cascade,
  opened_at timestamptz not null default clock_now(),
  constraint latest_opening_of_each_member primary key (pitch_id, member_id)
);
create index openings_member on openings (member_id);
create index openings_opened on openings (opened_at);
