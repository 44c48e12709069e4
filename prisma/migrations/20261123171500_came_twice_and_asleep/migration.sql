-- What is likely the same: looked for by day and by host, beside the address, which has its index.
create index proposed_events_day on proposed_events ((starts_local::date));
create index proposed_events_host on proposed_events (lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')));
-- The folded lines of the queue: what sleeps, and what was put away without a mail.
create index pitches_asleep on pitches (snoozed_until) where snoozed_until is not null;
create index decisions_put_away on decisions (decided_at) where outcome = 'spam';
