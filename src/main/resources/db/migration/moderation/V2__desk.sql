-- A case is about a subject: a contribution, or a comment below one.
alter table moderation_case add column kind text not null default 'CONTRIBUTION'
  check (kind in ('CONTRIBUTION', 'COMMENT'));
alter table moderation_case add column subject_id uuid;
update moderation_case set subject_id = contribution_id;
alter table moderation_case alter column subject_id set not null;
alter table moderation_case drop constraint moderation_case_pkey;
alter table moderation_case add primary key (kind, subject_id);
create index moderation_case_of on moderation_case (contribution_id);
-- What the author reads as the reason; and whether it was public before, for taking back.
alter table moderation_case add column wording text check (char_length(wording) <= 1000);
alter table moderation_case add column was_public boolean;

alter table moderation_log add column kind text not null default 'CONTRIBUTION'
  check (kind in ('CONTRIBUTION', 'COMMENT'));
alter table moderation_log add column subject_id uuid;
update moderation_log set subject_id = contribution_id;
alter table moderation_log alter column subject_id set not null;
alter table moderation_log add column wording text check (char_length(wording) <= 1000);
alter table moderation_log add column template_version int;
alter table moderation_log drop constraint moderation_log_action_check;
alter table moderation_log add constraint moderation_log_action_check
  check (action in ('PUBLISHED', 'WITHHELD', 'REOPENED', 'REDACTED'));

-- Why a person should look twice; hides nothing. Holds numbers and words of the list, never of the text.
create table moderation_flag (
  kind text not null,
  subject_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  municipality_id uuid not null,
  procedure_id uuid not null,
  flag text not null check (flag in ('PERSONAL_DATA', 'BURST', 'RATE', 'LINKS', 'WORDS', 'REPORTED')),
  number int not null,
  detail text not null default '' check (char_length(detail) <= 200),
  raised timestamptz not null default now(),
  primary key (kind, subject_id, flag),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id)
);
create index moderation_flag_of on moderation_flag (contribution_id);

-- By what nearly equal texts are recognised for a day; the text cannot be read from it.
create table moderation_fingerprint (
  kind text not null,
  subject_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  procedure_id uuid not null,
  signature int[] not null,
  bands int[] not null,
  at timestamptz not null default now(),
  primary key (kind, subject_id)
);
create index moderation_fingerprint_bands on moderation_fingerprint using gin (bands);
create index moderation_fingerprint_at on moderation_fingerprint (at);

-- The municipality's own list of words, instead of the one that ships.
create table moderation_words (
  municipality_id uuid primary key references municipality on delete cascade,
  words text not null check (char_length(words) <= 20000),
  account_name text not null,
  changed timestamptz not null default now()
);

-- Wordings of reasons and answers; each change is a new version, old ones stay.
create table moderation_wording (
  id uuid not null,
  version int not null check (version > 0),
  municipality_id uuid not null references municipality on delete cascade,
  kind text not null check (kind in ('REASON', 'ANSWER')),
  reason text,
  title text not null check (char_length(title) <= 80),
  body text not null check (char_length(body) <= 2000),
  active boolean not null,
  account_name text not null,
  changed timestamptz not null default now(),
  primary key (id, version),
  check ((kind = 'REASON') = (reason is not null))
);
create unique index moderation_wording_reason on moderation_wording (municipality_id, reason, version)
  where reason is not null;

-- Where a public contribution stands in the office's work, and the office's answer.
create table moderation_answer (
  contribution_id uuid primary key references contribution on delete cascade,
  municipality_id uuid not null,
  procedure_id uuid not null,
  status text not null check (status in ('IN_EVALUATION', 'ANSWERED', 'DECIDED')),
  answer text not null default '' check (char_length(answer) <= 2000),
  account_id uuid not null,
  account_name text not null,
  revision int not null default 1,
  answered timestamptz,
  changed timestamptz not null default now(),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id),
  check (status <> 'ANSWERED' or answer <> '')
);
create index moderation_answer_of on moderation_answer (procedure_id, status);

create view public_answer as
  select a.contribution_id, a.procedure_id, a.status, a.answer, a.revision, a.answered, a.changed
  from moderation_answer a join public_contribution c on c.id = a.contribution_id;
