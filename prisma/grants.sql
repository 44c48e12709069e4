-- What the app's login may do. It owns nothing, so it cannot alter a table, drop a trigger or disable one.
grant usage on schema public, limits to :app_role;
grant select, insert, update, delete on all tables in schema public to :app_role;
grant select, insert, update, delete on all tables in schema limits to :app_role;
grant usage on all sequences in schema public to :app_role;
-- The audit only grows, the clock is the owner's, and the content version is raised by triggers alone.
revoke update, delete, truncate on audit_entries from :app_role;
revoke insert, update, delete on clock_offset, content_versions, _prisma_migrations from :app_role;
revoke create on schema public from public;
