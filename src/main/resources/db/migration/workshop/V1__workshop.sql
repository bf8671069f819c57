-- A workshop of a procedure, in a room and at home at once.
create table workshop (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  place text not null check (char_length(place) <= 200),
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  -- What is typed on phones, without I and O; free again once the workshop is closed.
  code text not null check (code ~ '^[A-HJ-NP-Z]{6}$'),
  -- Whoever has it sees the wall, which shows public things only; staff may renew it.
  wall_key text not null unique check (wall_key ~ '^[0-9a-f]{32}$'),
  state text not null check (state in ('PLANNED', 'RUNNING', 'CLOSED')),
  approval text not null check (approval in ('BEFORE', 'AFTER', 'TRUSTED')),
  video_link text not null default '' check (char_length(video_link) <= 500),
  -- So many phones may take a seat.
  seats int not null check (seats between 1 and 2000),
  -- The appointment of the procedure that announces it; null while it is not announced.
  appointment_id uuid,
  -- What the wall shows, whether it is still, and the card that stands in front.
  wall_view text not null default 'CARDS' check (wall_view in ('CARDS', 'MAP', 'THEMES', 'RESULT')),
  wall_still boolean not null default false,
  spotlight uuid,
  -- The moderator's map or scene, for all to follow; null while everybody looks freely.
  lead text check (char_length(lead) <= 2000),
  -- Grows with each change by moderators: who saw another one is told, nothing is overwritten.
  version int not null default 0,
  -- What that change was.
  act text not null check (act in ('PLAN', 'START', 'ROUND', 'CLOCK', 'WALL', 'OUTCOME', 'CLOSE')),
  created timestamptz not null default now(),
  closed timestamptz,
  unique (id, municipality_id),
  check ((state = 'CLOSED') = (closed is not null)),
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade
);
create unique index workshop_code on workshop (code) where state <> 'CLOSED';
create index workshop_of on workshop (procedure_id);

-- Groups of the room; cards of a trusted one appear without waiting where the policy is TRUSTED.
create table workshop_table (
  workshop_id uuid not null,
  municipality_id uuid not null,
  position int not null check (position >= 0),
  name text not null check (char_length(name) between 1 and 40),
  trusted boolean not null default false,
  primary key (workshop_id, position),
  foreign key (workshop_id, municipality_id) references workshop (id, municipality_id) on delete cascade
);

create table workshop_round (
  id uuid primary key,
  workshop_id uuid not null,
  municipality_id uuid not null,
  position int not null check (position >= 0),
  kind text not null check (kind in ('INFORM', 'COLLECT', 'SORT', 'WEIGH', 'DECIDE')),
  question text not null check (char_length(question) between 1 and 200),
  -- What phones and the wall tell in addition.
  words text not null default '' check (char_length(words) <= 2000),
  minutes int not null check (minutes between 1 and 480),
  -- How it is weighed and what: null in rounds of other kinds.
  method text check (method in ('DOTS', 'STANCE')),
  things text check (things in ('CARDS', 'THEMES')),
  dots int check (dots between 1 and 50),
  -- Ids of layers that the maps of this round show on; none: as the procedure has them.
  layers text[] not null default '{}',
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
  started timestamptz,
  -- Until when the clock runs; while it is held, how many seconds are left instead.
  until timestamptz,
  held int check (held >= 0),
  -- What was decided, in the moderator's words.
  outcome text not null default '' check (char_length(outcome) <= 2000),
  unique (workshop_id, position) deferrable initially deferred,
  unique (id, workshop_id, municipality_id),
  check ((kind = 'WEIGH') = (method is not null and things is not null)),
  check ((method = 'DOTS') = (dots is not null) or method is null),
  check (state <> 'RUNNING' or (started is not null and (until is null) <> (held is null))),
  foreign key (workshop_id, municipality_id) references workshop (id, municipality_id) on delete cascade
);
-- One round runs, or none.
create unique index workshop_round_running on workshop_round (workshop_id) where state = 'RUNNING';

-- A phone that takes part. No name; of its token only a hash, and none once the workshop is closed.
create table workshop_seat (
  id uuid primary key,
  workshop_id uuid not null,
  municipality_id uuid not null,
  procedure_id uuid not null,
  token_hash bytea unique,
  table_position int,
  home boolean not null,
  joined timestamptz not null default now(),
  -- How many cards it gave in the round at hand: a count, and not which ones.
  cards int not null default 0,
  cards_round uuid,
  unique (id, workshop_id, municipality_id),
  foreign key (workshop_id, municipality_id) references workshop (id, municipality_id) on delete cascade
);
create index workshop_seat_of on workshop_seat (workshop_id);
create index workshop_seat_in on workshop_seat (procedure_id);

-- Names that a person gave to cards that belong together.
create table workshop_theme (
  id uuid primary key,
  workshop_id uuid not null,
  municipality_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  created timestamptz not null default now(),
  unique (id, workshop_id, municipality_id),
  foreign key (workshop_id, municipality_id) references workshop (id, municipality_id) on delete cascade
);
create index workshop_theme_of on workshop_theme (workshop_id);

-- A contribution that was given in a workshop. Not from which seat.
create table workshop_card (
  contribution_id uuid primary key references contribution on delete cascade,
  workshop_id uuid not null,
  municipality_id uuid not null,
  round_id uuid not null,
  table_position int,
  home boolean not null,
  -- When it was let onto the wall, and whether it was taken off again.
  approved timestamptz,
  hidden boolean not null default false,
  theme_id uuid,
  created timestamptz not null default now(),
  foreign key (round_id, workshop_id, municipality_id)
    references workshop_round (id, workshop_id, municipality_id) on delete cascade,
  foreign key (theme_id, workshop_id, municipality_id)
    references workshop_theme (id, workshop_id, municipality_id) on delete set null (theme_id)
);
create index workshop_card_of on workshop_card (workshop_id);

-- One voice of a seat on a card or a theme; the primary key keeps it one, the row of the seat its budget.
create table workshop_vote (
  seat_id uuid not null,
  round_id uuid not null,
  thing uuid not null,
  workshop_id uuid not null,
  municipality_id uuid not null,
  dots int check (dots between 1 and 50),
  stance text check (stance in ('AGREE', 'DISAGREE', 'PASS')),
  primary key (seat_id, round_id, thing),
  check ((dots is null) <> (stance is null)),
  foreign key (seat_id, workshop_id, municipality_id)
    references workshop_seat (id, workshop_id, municipality_id) on delete cascade,
  foreign key (round_id, workshop_id, municipality_id)
    references workshop_round (id, workshop_id, municipality_id) on delete cascade
);
create index workshop_vote_of on workshop_vote (round_id, thing);

select planrunde_fence('workshop');
select planrunde_fence('workshop_table');
select planrunde_fence('workshop_round');
select planrunde_fence('workshop_seat');
select planrunde_fence('workshop_theme');
select planrunde_fence('workshop_card');
select planrunde_fence('workshop_vote');
