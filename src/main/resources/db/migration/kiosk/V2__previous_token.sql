-- A browser writes a cookie down within half a minute: one whose power fails comes back with the token before.
-- It holds until the next one is given out, which takes ten minutes at least.
alter table kiosk_device
  add column previous_hash bytea,
  add column token_since timestamptz not null default now();
