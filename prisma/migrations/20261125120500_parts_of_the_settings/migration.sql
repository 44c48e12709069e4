-- At which version of the row each part of the settings was last saved: two admins who save different parts at once do
-- not meet, and of two who save the same part one is told.
alter table settings add column part_versions jsonb not null default '{}';
