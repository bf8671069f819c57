-- A design model that was checked before it came here, and where it stands.
create table design (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  procedure_id uuid not null references procedure on delete cascade,
  -- Designs of the same name are seen together.
  variant text not null check (char_length(variant) between 1 and 24),
  title text not null check (char_length(title) between 1 and 120),
  -- For those who see no scene; asked for before it is shown.
  summary text not null check (char_length(summary) <= 1000),
  file_name text not null check (char_length(file_name) between 1 and 200),
  size bigint not null check (size > 0),
  blob_id uuid not null references blob,
  -- Measures, footprint, and what the sent file held beside it.
  facts jsonb not null,
  -- Degrees, WGS 84.
  longitude double precision not null check (longitude between -180 and 180),
  latitude double precision not null check (latitude between -90 and 90),
  -- Metres from the ground.
  above double precision not null check (above between -500 and 500),
  -- Degrees clockwise.
  heading double precision not null check (heading >= 0 and heading < 360),
  -- Metres for each unit of the file.
  scale double precision not null check (scale between 0.001 and 1000),
  -- Hides what the city model has within its footprint.
  clears boolean not null,
  shown boolean not null,
  created timestamptz not null default clock_timestamp(),
  check (not shown or char_length(summary) >= 20)
);
create index design_of on design (procedure_id, created);
-- Deleting a blob asks who still has it.
create index design_blob on design (blob_id);
select planrunde_fence('design');
