-- A decision that was told and taken back again: what an admin wrote about it, and the mail that says so. The decision
-- itself is superseded and stays. Until that mail has left it goes on standing for its pitcher.
alter table decisions add column correction text not null default '',
  add column correction_mail_id uuid unique references mails on delete restrict,
  add constraint correction_has_words_and_mail check ((btrim(correction) = '') = (correction_mail_id is null)),
  add constraint only_what_was_told_is_corrected check (correction_mail_id is null or outcome <> 'spam');
