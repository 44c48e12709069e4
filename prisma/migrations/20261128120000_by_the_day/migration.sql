-- Lists stand in the order of wall time: so do the events of a place, and those of each way of taking part.
drop index events_place;
create index events_place on events (place_id, starts_local);
drop index events_format;
create index events_format on events ((case when not is_online then 'in-person' when place_name = '' and city = '' then 'online' else 'hybrid' end),
  starts_local, id) where state <> 'draft';
