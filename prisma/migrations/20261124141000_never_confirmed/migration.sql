-- What nobody confirmed is let go of after 30 days, put away or not; it is looked for every half minute.
create index pitches_never_confirmed on pitches (created_at) where confirmed_at is null and withdrawn_at is null;
