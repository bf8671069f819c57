create table procedure (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (char_length(name) between 1 and 120),
  teaser text not null default '' check (char_length(teaser) <= 200),
  description text not null default '' check (char_length(description) <= 20000),
  district text not null default '' check (char_length(district) <= 80),
  topic text not null default '' check (char_length(topic) <= 80),
  initiator text not null default '' check (char_length(initiator) <= 120),
  level text not null check (level in ('INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE', 'EMPOWER')),
  promise text not null default '' check (char_length(promise) <= 400),
  moderation text not null check (moderation in ('BEFORE', 'AFTER')),
  published boolean not null default false,
  result text not null default '' check (char_length(result) <= 400),
  area geometry(Geometry, 4326),
  place_kinds text[] not null default '{POINT,NONE}',
  grid_west double precision,
  grid_north double precision,
  grid_cell_width double precision,
  grid_cell_height double precision,
  grid_columns int,
  grid_rows int,
  created timestamptz not null default now(),
  unique (id, municipality_id)
);
create index procedure_area on procedure using gist (area);

-- Rights follow the phase: what may be done now is what the phases that contain now allow.
create table phase (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  position int not null,
  name text not null check (char_length(name) between 1 and 60),
  starts timestamptz not null,
  ends timestamptz check (ends > starts),
  contributions boolean not null,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index phase_of on phase (procedure_id, position);

create table category (
  municipality_id uuid not null,
  procedure_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,40}$'),
  position int not null,
  label text not null check (char_length(label) between 1 and 60),
  shape text not null,
  icon text not null,
  primary key (procedure_id, key),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

create table contribution_type (
  municipality_id uuid not null,
  procedure_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,40}$'),
  position int not null,
  label text not null check (char_length(label) between 1 and 60),
  primary key (procedure_id, key),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
