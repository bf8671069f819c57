-- A city model that was uploaded. The row is the truth: whoever works on it holds a lease, and when
-- that runs out the work is begun again, twice at most.
create table city_model (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  procedure_id uuid not null references procedure on delete cascade,
  state text not null check (state in ('UPLOADED', 'CONVERTING', 'READY', 'FAILED')),
  file_name text not null check (char_length(file_name) between 1 and 200),
  size bigint not null check (size > 0),
  blob_id uuid not null references blob,
  -- The reference system that somebody named; null: the file's word.
  crs text check (char_length(crs) <= 20000),
  swapped boolean not null default false,
  progress int not null default 0 check (progress between 0 and 100),
  attempts int not null default 0,
  lease timestamptz,
  -- Key and arguments of the sentence that says why it failed.
  message jsonb,
  -- What came of it: format, counts, extent, what was left out.
  converted jsonb,
  created timestamptz not null default now(),
  check ((state = 'FAILED') = (message is not null)),
  check ((state = 'READY') = (converted is not null))
);
create index city_model_of on city_model (procedure_id, created);
create index city_model_waiting on city_model (created)
  where state in ('UPLOADED', 'CONVERTING');
-- Deleting a blob asks who still has it.
create index city_model_blob on city_model (blob_id);
select planrunde_fence('city_model');
