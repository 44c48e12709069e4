-- How a pitch came: by the form, or brought by one of us from a mail, or after a call or a talk.
create type pitch_origin as enum ('form', 'mail', 'hand');
alter type message_way add value 'hand';
alter table pitches
  add column origin pitch_origin not null default 'form',
  add column brought_by_id uuid references members on delete restrict,
  add constraint brought_pitch_says_by_whom check ((origin = 'form') = (brought_by_id is null)),
  -- They wrote or spoke to us themselves: there is nothing to confirm.
  add constraint brought_pitch_is_never_unconfirmed check (origin = 'form' or state <> 'unconfirmed'),
  -- What our people get is what we ask first of whoever did not come by the form. A yes needs it all the same.
  drop constraint open_pitch_has_a_value,
  add constraint open_pitch_has_a_value
    check (state in ('unconfirmed', 'closed') or origin <> 'form' or btrim(audience_value) <> '');
create index pitches_brought_by on pitches (brought_by_id);
