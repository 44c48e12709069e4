-- When a pitch's words were let go of. Only what is closed can be forgotten.
alter table pitches add column forgotten_at timestamptz,
  add constraint forgotten_is_closed check (forgotten_at is null or state = 'closed');
create index pitches_to_forget on pitches (created_at) where state = 'closed' and forgotten_at is null;
