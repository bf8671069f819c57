-- What the files in the data folder are; a file without a row is nobody's and is swept away.
create table blob (
  id uuid primary key,
  sha256 bytea not null check (length(sha256) = 32),
  size int not null check (size > 0),
  media_type text not null check (char_length(media_type) between 3 and 100),
  created timestamptz not null default now()
);

-- Names this database's own folder below the data folder.
create table blob_store (
  id uuid not null default gen_random_uuid(),
  single boolean primary key default true check (single)
);
insert into blob_store default values;
