-- A case is opened for every contribution that a person should look at.
create table moderation_case (
  contribution_id uuid primary key references contribution on delete cascade,
  municipality_id uuid not null,
  procedure_id uuid not null,
  opened timestamptz not null default now(),
  decided timestamptz,
  decision text check (decision in ('PUBLISHED', 'WITHHELD')),
  reason text,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id)
);
create index moderation_open on moderation_case (procedure_id, opened) where decided is null;

-- Every decision, for good: who, what, when, why; never the text.
create table moderation_log (
  id bigint generated always as identity primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  contribution_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  action text not null check (action in ('PUBLISHED', 'WITHHELD', 'REOPENED')),
  reason text,
  note text check (char_length(note) <= 500),
  at timestamptz not null default now(),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id)
);
create index moderation_log_of on moderation_log (procedure_id, at desc);
