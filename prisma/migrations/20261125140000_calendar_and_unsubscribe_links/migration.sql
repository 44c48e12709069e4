-- A host's private feed of recordings, and "don't write to me again". By itself: a new value cannot be used in its own
-- transaction.
alter type link_purpose add value 'calendar';
alter type link_purpose add value 'unsubscribe';
