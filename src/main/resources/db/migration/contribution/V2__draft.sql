-- What somebody is still writing. Found and opened only with the token that the browser keeps: the
-- row is named by one hash of it, and its content is sealed with another.
create table draft (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  municipality_id uuid not null,
  procedure_id uuid not null,
  sealed bytea not null check (octet_length(sealed) <= 300000),
  changed timestamptz not null default now(),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index draft_changed on draft (changed);
