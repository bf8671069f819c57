-- What residents find beside the description of a procedure; replaced as a whole when it is saved.
create table dossier (
  procedure_id uuid primary key,
  municipality_id uuid not null,
  office text not null default '' check (char_length(office) <= 120),
  address text not null default '' check (char_length(address) <= 300),
  phone text not null default '' check (char_length(phone) <= 40),
  mail text not null default '' check (char_length(mail) <= 120),
  hours text not null default '' check (char_length(hours) <= 200),
  outcome text not null default '' check (char_length(outcome) <= 10000),
  outcome_day date,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

-- A calendar that was subscribed knows an appointment by its id and revision.
create table appointment (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  body text not null check (char_length(body) <= 2000),
  place text not null check (char_length(place) <= 200),
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  revision int not null default 0,
  changed timestamptz not null default now(),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create index appointment_of on appointment (procedure_id, starts);
create index appointment_starts on appointment (starts);

create table procedure_document (
  procedure_id uuid not null,
  municipality_id uuid not null,
  position int not null,
  title text not null check (char_length(title) between 1 and 160),
  kind text not null check (kind in ('PLAN', 'REPORT', 'MINUTES', 'DECISION', 'ANSWER', 'OTHER')),
  url text not null check (char_length(url) between 1 and 2000),
  kilobytes int check (kilobytes between 1 and 2000000),
  day date,
  primary key (procedure_id, position),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

create table news_item (
  procedure_id uuid not null,
  municipality_id uuid not null,
  position int not null,
  day date not null,
  title text not null check (char_length(title) between 1 and 120),
  body text not null check (char_length(body) <= 2000),
  primary key (procedure_id, position),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);

-- The one rule for what everybody sees of it.
create view public_appointment as
  select a.*, p.slug, p.name as procedure_name from appointment a join procedure p on p.id = a.procedure_id
  where p.published;
