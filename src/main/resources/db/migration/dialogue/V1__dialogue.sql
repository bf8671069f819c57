-- How people vote in a procedure; without a row they support, one vote per browser.
create table voting_rules (
  procedure_id uuid primary key,
  municipality_id uuid not null,
  voting text not null check (voting in ('NONE', 'SUPPORT', 'PRO_CONTRA')),
  basis text not null check (basis in ('BROWSER', 'CODE')),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

-- Only hashes: whoever reads this table cannot vote.
create table vote_code (
  procedure_id uuid not null,
  code_hash bytea not null,
  municipality_id uuid not null,
  created timestamptz not null default now(),
  primary key (procedure_id, code_hash),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

-- The primary key keeps votes honest: one voter has one voice on a contribution.
create table vote (
  contribution_id uuid not null references contribution on delete cascade,
  voter bytea not null,
  municipality_id uuid not null,
  procedure_id uuid not null,
  kind text not null check (kind in ('SUPPORT', 'PRO', 'CONTRA')),
  at timestamptz not null default now(),
  primary key (contribution_id, voter),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index vote_of on vote (procedure_id);

create table comment (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  -- What it answers, and the comment with which that thread began; null for a beginning.
  parent_id uuid,
  thread_id uuid,
  -- Hash of the client-made key: a retry is recognised, the key itself is not kept.
  key_hash bytea not null unique,
  -- Hash of the author's browser, for this procedure only; null for the staff's.
  author bytea,
  -- For which office a member of staff speaks; null for residents.
  office text check (char_length(office) between 1 and 120),
  account_id uuid references account on delete set null,
  state text not null check (state in ('RECEIVED', 'PUBLISHED', 'WITHHELD', 'WITHDRAWN')),
  body text not null check (char_length(body) <= 1000),
  nickname text check (char_length(nickname) between 1 and 40),
  created timestamptz not null default now(),
  published timestamptz,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade,
  unique (id, contribution_id),
  -- An answer stays under its contribution.
  foreign key (parent_id, contribution_id) references comment (id, contribution_id) on delete cascade,
  foreign key (thread_id, contribution_id) references comment (id, contribution_id) on delete cascade,
  check ((parent_id is null) = (thread_id is null)),
  check (state <> 'PUBLISHED' or published is not null)
);
create index comment_of on comment (contribution_id, created);
create index comment_thread on comment (thread_id);
create index comment_parent on comment (parent_id);
create index comment_author on comment (contribution_id, author);
create index comment_procedure on comment (procedure_id, state, created);

-- The one visibility rule: never below a contribution that is not public itself. An answer stays
-- when what it answers is taken away; the screen says that something stood there.
create view public_comment as
  select m.id, m.municipality_id, m.procedure_id, m.contribution_id, m.parent_id, m.thread_id,
    m.office, m.state, m.body, m.nickname, m.created, m.published
  from comment m join public_contribution c on c.id = m.contribution_id
  where m.state = 'PUBLISHED';

-- A hint for the moderators, one per person and subject; hides nothing by itself.
create table abuse_report (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  comment_id uuid,
  reason text not null check (reason in ('INSULT', 'PERSONAL_DATA', 'ADVERTISING', 'UNTRUE', 'UNLAWFUL', 'OTHER')),
  note text not null check (char_length(note) <= 500),
  reporter bytea not null,
  at timestamptz not null default now(),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade,
  foreign key (comment_id, contribution_id) references comment (id, contribution_id) on delete cascade,
  unique nulls not distinct (contribution_id, comment_id, reporter)
);
create index abuse_report_of on abuse_report (procedure_id, at desc);
