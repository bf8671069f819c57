-- A municipality is a tenant: every table that belongs to one carries its id.
create table municipality (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 120),
  short_name text not null check (char_length(short_name) between 1 and 60),
  accent text not null default '#0F5B46' check (accent ~ '^#[0-9A-Fa-f]{6}$'),
  crest text,
  imprint text not null default '',
  privacy_contact text not null default '',
  created timestamptz not null default now()
);

create table account (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  login text not null check (login ~ '^[a-z0-9._@-]{2,120}$'),
  display_name text not null check (char_length(display_name) between 1 and 120),
  password_hash text not null,
  must_change_password boolean not null default false,
  disabled boolean not null default false,
  created timestamptz not null default now(),
  last_login timestamptz
);
-- Whoever logs in names no municipality, so a login is unique in the installation.
create unique index account_login on account (login);

create table account_role (
  account_id uuid not null references account on delete cascade,
  municipality_id uuid not null references municipality,
  role text not null check (role in ('MODERATOR', 'PLANNER', 'ADMINISTRATOR')),
  primary key (account_id, role)
);
