-- Who wants one mail when the pitch form opens again. The row goes when that mail is written; nothing is confirmed,
-- since whoever typed somebody else's address brings them one mail of fixed words, as a mail to confirm would.
create table opening_alerts (
  id uuid primary key,
  email citext not null,
  asked_at timestamptz not null default clock_now(),
  constraint opening_alert_once unique (email)
);
-- Whether an editor has acted lately on any pitch at all.
create index audit_entries_editors_at_work on audit_entries (at)
  where subject_kind = 'pitch' and actor_kind in ('editor', 'admin');
create index mails_about_opening on mails (created_at) where kind = 'opening';
