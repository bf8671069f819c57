-- Devices of a municipality that stand in a town hall or a library. Codes and tokens are kept as
-- hashes only; a device holds its token in a cookie that no script reads.
create table kiosk_device (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  name text not null check (char_length(name) between 1 and 60),
  place text not null check (char_length(place) <= 120),
  state text not null check (state in ('WAITING', 'PAIRED', 'REVOKED', 'CLONED')),
  -- The code by which it is paired: once, within a quarter of an hour.
  code_hash bytea unique,
  code_expires timestamptz,
  -- The token that holds, and the one that it was given last and takes over when it is shown.
  token_hash bytea,
  next_hash bytea,
  -- From it and a token follows the next token.
  salt bytea,
  created timestamptz not null default now(),
  paired timestamptz,
  -- What it said at its last contact.
  contact timestamptz,
  queued int not null default 0,
  refused int not null default 0,
  used_bytes bigint not null default 0,
  quota_bytes bigint not null default 0,
  version text not null default '' check (char_length(version) <= 40),
  -- How many seconds its clock is behind the server's.
  behind_seconds int not null default 0,
  unique (id, municipality_id),
  check ((code_hash is null) = (code_expires is null)),
  check (state <> 'PAIRED' or (token_hash is not null and next_hash is not null and salt is not null))
);
create index kiosk_device_of on kiosk_device (municipality_id);

-- The procedures that a device offers.
create table kiosk_procedure (
  device_id uuid not null,
  municipality_id uuid not null,
  procedure_id uuid not null,
  primary key (device_id, procedure_id),
  foreign key (device_id, municipality_id) references kiosk_device (id, municipality_id) on delete cascade,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index kiosk_procedure_of on kiosk_procedure (procedure_id);

select planrunde_fence('kiosk_device');
select planrunde_fence('kiosk_procedure');
