-- The dates of a series in their order: to count those to come in the index alone, and to look for an earlier one there.
drop index events_series;
create index events_series on events (series_id, starts_at, id, state);
