-- What was set aside has no place in the queue's order, and whether a pitch sleeps is read from the index alone.
drop index pitches_promised;
create index pitches_promised on pitches (due_on, id) include (snoozed_until) where state = 'queued' and suspicion = '';
