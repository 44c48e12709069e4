-- How long answers took is counted over every mail that told one: from these two alone, without reading a mail.
create index mails_that_tell on mails (pitch_id, accepted_at, kind)
  where state = 'accepted' and kind in ('pitch-question', 'pitch-approved', 'pitch-declined', 'pitch-invited');
create index pitches_confirmed on pitches (id) include (confirmed_at) where confirmed_at is not null;
