-- Who was forgotten is asked nothing any more, whichever press came first. Rows from before may stay as they are.
alter table invitations add constraint forgotten_guest_is_asked_nothing
  check (forgotten_at is null or state not in ('open', 'proposed')) not valid;

-- A guest's name stands on the pages of the show until they ask for it to go.
create trigger guest_names_are_public after update of guest_name on invitations
  for each row when (old.guest_name is distinct from new.guest_name) execute function raise_content_version();
