-- The reason's sentence as it was told: the texts of the settings change, what was said does not.
alter table decisions add column reason_text text not null default '';
