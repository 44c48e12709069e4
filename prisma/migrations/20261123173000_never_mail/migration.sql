-- Who said "never write to me again" when they were forgotten: a keyed hash of the address, and nothing else.
create table never_mail (
  address_hash text primary key,
  constraint only_a_hash check (address_hash ~ '^[0-9a-f]{64}$')
);
