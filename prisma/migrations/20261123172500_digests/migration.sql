-- One look at the week for each editor. The row is the guard: of two processes one writes it, and with it the mail.
-- A week in which there was nothing to say has its row without a mail.
create table digests (
  member_id uuid not null references members on delete cascade,
  week date not null,
  mail_id uuid references mails on delete set null,
  constraint one_digest_a_week primary key (member_id, week)
);
create index digests_mail on digests (mail_id);
