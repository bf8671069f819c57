create table contribution (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  -- Public, short, readable aloud.
  code text not null,
  -- Hash of the client-made key: a retry is recognised, the key itself is not kept.
  key_hash bytea unique,
  -- Hash of the receipt with which the author comes back.
  receipt_hash bytea unique,
  source_id text,
  channel text not null check (channel in ('ONLINE', 'KIOSK', 'WORKSHOP', 'PAPER', 'IMPORT')),
  state text not null check (state in ('RECEIVED', 'PUBLISHED', 'WITHHELD', 'WITHDRAWN')),
  category text,
  type text,
  title text not null check (char_length(title) between 1 and 300),
  body text not null check (char_length(body) <= 10000),
  nickname text check (char_length(nickname) between 1 and 60),
  language text,
  place geometry(Geometry, 4326),
  place_words text check (char_length(place_words) <= 200),
  -- Where the pin stands, and its Web Mercator pixel at zoom 17 in 25 bits; kept by the trigger.
  pin geometry(Point, 4326),
  mx int,
  my int,
  created timestamptz not null default now(),
  published timestamptz,
  changed timestamptz not null default now(),
  search tsvector generated always as (to_tsvector('german', title || ' ' || body)) stored,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id),
  unique (procedure_id, code),
  check (state <> 'PUBLISHED' or published is not null)
);
create unique index contribution_source on contribution (procedure_id, source_id);
create index contribution_newest on contribution (procedure_id, published desc, id) where state = 'PUBLISHED';
create index contribution_map on contribution (procedure_id, mx, my) include (category) where state = 'PUBLISHED';
create index contribution_pin on contribution using gist (pin);
create index contribution_search on contribution using gin (search);

create function contribution_pin() returns trigger language plpgsql as $$
begin
  if new.place is null then
    new.pin := null; new.mx := null; new.my := null;
  else
    new.pin := st_pointonsurface(new.place);
    new.mx := floor((st_x(new.pin) + 180) / 360 * 33554432);
    new.my := floor((1 - ln(tan(radians(least(greatest(st_y(new.pin), -85.05), 85.05)))
      + 1 / cos(radians(least(greatest(st_y(new.pin), -85.05), 85.05)))) / pi()) / 2 * 33554432);
  end if;
  return new;
end $$;
create trigger contribution_pin before insert or update of place on contribution
  for each row execute function contribution_pin();

-- The one visibility rule: list, map, groups, export, push and search all read from here.
create view public_contribution as
  select * from contribution where state = 'PUBLISHED';

-- Grows with every change that the public can see; the map's answers are cached by it.
create table contribution_revision (
  procedure_id uuid primary key references procedure on delete cascade,
  revision bigint not null
);
create function contribution_revised() returns trigger language plpgsql as $$
begin
  insert into contribution_revision (procedure_id, revision)
  select distinct procedure_id, 1 from changed_rows order by 1
  on conflict (procedure_id) do update set revision = contribution_revision.revision + 1;
  return null;
end $$;
create trigger contribution_inserted after insert on contribution
  referencing new table as changed_rows for each statement execute function contribution_revised();
create trigger contribution_updated after update on contribution
  referencing new table as changed_rows for each statement execute function contribution_revised();
create trigger contribution_deleted after delete on contribution
  referencing old table as changed_rows for each statement execute function contribution_revised();
