-- Why a pitch is set aside. It is saved like any other; it only waits in a folded line until an editor looks.
alter table pitches add column suspicion text not null default '',
  add constraint suspicion_is_known check (suspicion in
    ('', 'hidden_field', 'no_stamp', 'too_fast', 'links', 'same_link', 'same_words', 'same_form', 'same_mailbox', 'same_network'));
create index pitches_suspects on pitches (created_at) where suspicion <> '';

-- What two pitches can have in common, as keyed hashes, for an hour: by these a campaign under many names is seen.
create table traces (
  pitch_id uuid not null references pitches on delete cascade,
  kind text not null,
  mark text not null,
  left_at timestamptz not null default clock_now(),
  primary key (pitch_id, kind, mark),
  constraint trace_is_of_a_known_kind check (kind in ('link', 'words', 'form', 'mailbox', 'network')),
  constraint trace_is_only_a_hash check (mark ~ '^[0-9a-f]{20}$')
);
create index traces_mark on traces (kind, mark, left_at);
create index traces_left on traces (left_at);
