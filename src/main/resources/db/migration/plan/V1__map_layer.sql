-- A layer of the municipality lies on every map; a layer of a procedure only on its own.
create table map_layer (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  procedure_id uuid references procedure on delete cascade,
  position int not null,
  label text not null check (char_length(label) between 1 and 80),
  kind text not null check (kind in ('XYZ', 'WMS', 'WMTS', 'GEOJSON', 'TOWN_PLAN')),
  url text check (char_length(url) <= 2000),
  service jsonb not null default '{}',
  attribution text not null default '' check (char_length(attribution) <= 200),
  opacity real not null default 1 check (opacity between 0 and 1),
  visible boolean not null default true,
  base boolean not null default false,
  content bytea,
  content_hash text,
  check ((content is null) <> (url is null)),
  check ((content is null) = (content_hash is null))
);
create index map_layer_of on map_layer (municipality_id, procedure_id, position);
