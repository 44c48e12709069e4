-- A link by which a member says whether they know a pitcher. By itself: a new value cannot be used in its own transaction.
alter type link_purpose add value 'vouch';
