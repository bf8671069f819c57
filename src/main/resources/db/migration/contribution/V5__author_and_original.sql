-- Hash of the author's browser token for this procedure alone; null where no browser token was known.
alter table contribution add column author bytea;
create index contribution_author on contribution (procedure_id, author, created) where author is not null;

-- When a moderator last took personal data out of it.
alter table contribution add column redacted timestamptz;

-- What was there before a redaction: for 30 days, for moderators only.
create table contribution_original (
  id bigint generated always as identity primary key,
  contribution_id uuid not null references contribution on delete cascade,
  title text not null,
  body text not null,
  nickname text,
  place_words text,
  replaced timestamptz not null default now()
);
create index contribution_original_of on contribution_original (contribution_id, replaced);
create index contribution_original_age on contribution_original (replaced);
