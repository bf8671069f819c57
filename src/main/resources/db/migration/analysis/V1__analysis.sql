-- One asking of the machine to group; the row is the truth about what became of it.
create table analysis_run (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  created timestamptz not null default now(),
  finished timestamptz,
  state text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
  -- Key of the sentence that says why it failed.
  message text,
  -- The number of groups that was asked for; null: as many as are stable.
  requested int check (requested between 1 and 1000),
  seed bigint not null,
  clusters int,
  contributions int,
  coarse int,
  medium int,
  fine int,
  method text,
  parameters jsonb,
  models jsonb,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id)
);
create unique index analysis_one_at_a_time on analysis_run (procedure_id)
  where state in ('QUEUED', 'RUNNING');
create index analysis_newest on analysis_run (procedure_id, created desc);

-- A group as the machine found it; the name is a person's.
create table analysis_cluster (
  run_id uuid not null references analysis_run on delete cascade,
  position int not null,
  municipality_id uuid not null,
  name text check (char_length(name) between 1 and 80),
  words jsonb not null,
  primary key (run_id, position)
);

-- Where a contribution belongs and why; gone as soon as the contribution is hidden.
create table analysis_assignment (
  run_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  municipality_id uuid not null,
  position int not null,
  category text,
  similarity double precision not null,
  clear boolean not null,
  second int,
  second_similarity double precision not null,
  pulls jsonb not null,
  other_words int not null,
  primary key (run_id, contribution_id),
  foreign key (run_id, position) references analysis_cluster on delete cascade
);
create index analysis_members on analysis_assignment (run_id, position, similarity desc);
create index analysis_assignment_of on analysis_assignment (contribution_id);

-- Sentences that stand for a group or at its edge; gone as soon as the contribution is hidden.
create table analysis_quote (
  run_id uuid not null,
  position int not null,
  contribution_id uuid not null references contribution on delete cascade,
  municipality_id uuid not null,
  typical boolean not null,
  rank int not null,
  sentence text not null,
  primary key (run_id, position, typical, rank),
  foreign key (run_id, position) references analysis_cluster on delete cascade
);
create index analysis_quote_of on analysis_quote (contribution_id);
