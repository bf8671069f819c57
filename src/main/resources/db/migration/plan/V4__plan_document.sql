-- A plan that was uploaded: what it is called, and what it shows in words.
create table plan_document (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  procedure_id uuid not null references procedure on delete cascade,
  title text not null check (char_length(title) between 1 and 80),
  summary text not null default '' check (char_length(summary) <= 500),
  opacity real not null default 0.8 check (opacity between 0 and 1),
  created timestamptz not null default now()
);
create index plan_document_of on plan_document (procedure_id, created);
select planrunde_fence('plan_document');

-- One file of it. The row is the truth: whoever works on it holds a lease, and when that runs out
-- the work is begun again, twice at most.
create table plan_version (
  id uuid primary key,
  document_id uuid not null references plan_document on delete cascade,
  municipality_id uuid not null references municipality,
  number int not null check (number > 0),
  state text not null
    check (state in ('UPLOADED', 'READ', 'PLACED', 'TILED', 'PUBLISHED', 'FAILED')),
  message jsonb,
  file_name text not null check (char_length(file_name) between 1 and 200),
  blob_id uuid not null references blob,
  size bigint not null check (size > 0),
  world text check (char_length(world) <= 2000),
  page int not null default 1 check (page > 0),
  found jsonb,
  crs text,
  affine jsonb,
  points jsonb not null default '[]',
  rms double precision check (rms >= 0),
  tiling jsonb,
  progress int not null default 0 check (progress between 0 and 100),
  attempts int not null default 0,
  lease timestamptz,
  created timestamptz not null default now(),
  shown_from timestamptz,
  shown_until timestamptz,
  unique (document_id, number),
  check ((crs is null) = (affine is null)),
  check ((state = 'FAILED') = (message is not null)),
  check (state not in ('PLACED', 'TILED', 'PUBLISHED') or affine is not null),
  check (state not in ('TILED', 'PUBLISHED') or tiling is not null)
);
create index plan_version_waiting on plan_version (created) where state in ('UPLOADED', 'PLACED');
-- One version of a plan is shown at a time.
create unique index plan_version_shown on plan_version (document_id) where state = 'PUBLISHED';
-- Deleting a blob asks who still has it.
create index plan_version_blob on plan_version (blob_id);
select planrunde_fence('plan_version');
