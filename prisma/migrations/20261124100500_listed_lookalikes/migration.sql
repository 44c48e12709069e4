-- "Is it this one?": what is public is looked for by its day and by the host of its link.
create index events_public_day on events ((starts_local::date)) where state <> 'draft';
create index events_public_host on events (lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)'))) where state <> 'draft';
