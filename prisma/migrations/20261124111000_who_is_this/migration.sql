-- A name as people mean it: without case, accents and punctuation. "Café Zürich e.V." is "cafe zurich e v".
create function plain_name(written text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(
    regexp_replace(normalize(lower(written), nfkd), '[\u0300-\u036f]', '', 'g'), '[[:space:][:punct:]]+', ' ', 'g'))
$$;

-- Who else wrote to us from there. With the id at the end, the latest few are read in order, however many there are.
create index contacts_organisation on contacts (plain_name(organisation), id) where plain_name(organisation) <> '';
create index contacts_domain on contacts (lower(split_part(email::text, '@', 2)), id);
create index contacts_site on contacts (lower(substring(site from '^https?://(?:www[.])?([^/:?#]+)')), id);
drop index proposed_events_host;
create index proposed_events_host on proposed_events (lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')), id);
