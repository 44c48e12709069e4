-- What they wrote to us belongs to what an editor remembers: a mail that was pasted has hardly anything else.
create or replace function note_pitch_words(pitch uuid) returns void language sql as $$
  insert into pitch_words (pitch_id, words)
  select p.id, words_of(concat_ws(' ', p.audience_value, p.acquaintance_detail, p.who_of_us, p.brings, p.anything_else,
    c.name, c.organisation, c.site, case when p.forgotten_at is null then c.email::text end,
    (select string_agg(concat_ws(' ', e.title, e.url, e.place), ' ') from proposed_events e where e.pitch_id = p.id),
    (select string_agg(concat_ws(' ', m.subject, m.text), ' ') from messages m where m.pitch_id = p.id and m.author = 'pitcher')))
  from pitches p join contacts c on c.id = p.contact_id where p.id = pitch
  on conflict (pitch_id) do update set words = excluded.words where pitch_words.words <> excluded.words
$$;

create function words_follow_messages() returns trigger language plpgsql as $$
begin
  perform note_pitch_words(coalesce(new.pitch_id, old.pitch_id));
  return null;
end $$;
create trigger words_follow_messages after insert or update or delete on messages
  for each row execute function words_follow_messages();
select note_pitch_words(pitch_id) from messages group by pitch_id;
