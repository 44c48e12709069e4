-- What an editor typed into a decision beside its words, so that an undone one comes back whole.
alter table decisions add column typed jsonb not null default '{}';
