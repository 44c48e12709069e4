-- A mail that did not arrive is an editor's task until one of them has dealt with it.
alter table mails add column settled_at timestamptz,
  add constraint settled_did_not_arrive check (settled_at is null or state in ('failed', 'bounced'));
