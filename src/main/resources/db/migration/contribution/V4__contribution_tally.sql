-- How often a contribution is supported, opposed and commented on, for lists to be sorted by.
-- A table of its own, so that a vote does not renew the revision by which maps are cached.
create table contribution_tally (
  contribution_id uuid primary key references contribution on delete cascade,
  procedure_id uuid not null,
  supports int not null default 0 check (supports >= 0),
  opposes int not null default 0 check (opposes >= 0),
  comments int not null default 0 check (comments >= 0)
);
create index contribution_tally_supports on contribution_tally (procedure_id, supports desc);
create index contribution_tally_comments on contribution_tally (procedure_id, comments desc);
