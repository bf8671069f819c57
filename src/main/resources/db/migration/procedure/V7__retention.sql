-- How many days after the end of the last phase all that leads to a person is erased, and when that
-- was last done.
alter table procedure add column retention_days int not null default 90
  check (retention_days between 0 and 3650);
alter table procedure add column erased timestamptz;

-- Each time that something was erased: how many of what.
create table retention_run (
  id bigint generated always as identity primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  at timestamptz not null default now(),
  counts jsonb not null,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index retention_run_of on retention_run (procedure_id, at desc);

select planrunde_fence('retention_run');
