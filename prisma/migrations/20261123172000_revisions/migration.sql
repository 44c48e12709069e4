-- What a pitch said before its pitcher changed it. The words of now stand in the pitch itself.
create table revisions (
  pitch_id uuid not null references pitches on delete cascade,
  number integer not null,
  written_at timestamptz not null default clock_now(),
  before jsonb not null,
  primary key (pitch_id, number),
  constraint revisions_count_from_one check (number >= 1)
);
