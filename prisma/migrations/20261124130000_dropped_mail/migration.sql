-- A mail that nobody needs any more. A worker may have it in hand at that moment: then it is not taken back, but should
-- this try fail, there is no other. A last call that was tried once must not arrive after the answer.
alter table mails add column dropped_at timestamptz,
  add constraint dropped_mail_does_not_wait check (dropped_at is null or state <> 'waiting');
create or replace function mail_moves_forward() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not (
    (old.state = 'waiting' and new.state in ('sending', 'cancelled')) or
    (old.state = 'sending' and new.state in ('accepted', 'waiting', 'failed', 'bounced')) or
    (old.state = 'failed' and new.state = 'waiting')
  ) then
    raise exception 'a mail does not go from % to %', old.state, new.state
      using errcode = '23514', constraint = 'mail_moves_forward';
  end if;
  if new.dropped_at is not null and new.state = 'waiting' then new.state := 'cancelled'; end if;
  return new;
end $$;

-- An invited pitcher who writes on the pitch's page has not been silent, whatever the invitation's own page says.
alter table invitations add column wrote_at timestamptz;
