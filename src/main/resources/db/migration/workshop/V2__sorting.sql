-- The machine puts new cards into themes and proposes some; moderators may turn it off.
alter table workshop add column sorting boolean not null default true;
alter table workshop drop constraint workshop_act_check;
alter table workshop add constraint workshop_act_check
  check (act in ('PLAN', 'START', 'ROUND', 'CLOCK', 'WALL', 'SORTING', 'OUTCOME', 'CLOSE'));

-- Whether a person gave the name: then the machine leaves name and theme alone.
alter table workshop_theme add column named boolean not null default true;

-- Whether a person put the card where it is, or into no theme: then the machine leaves it there.
alter table workshop_card add column placed boolean not null default false;
update workshop_card set placed = true where theme_id is not null;

-- What people decided about the sorting, for the minutes; not who.
create table workshop_decision (
  id bigint generated always as identity primary key,
  workshop_id uuid not null,
  municipality_id uuid not null,
  kind text not null check (kind in ('ADD', 'NAME', 'MOVE', 'MERGE', 'REMOVE')),
  -- Themes that may be gone by now; no names, as those may be words of a card.
  from_theme uuid,
  to_theme uuid,
  -- The card that was moved, as long as it is there.
  contribution_id uuid references contribution on delete cascade,
  at timestamptz not null default now(),
  check ((kind = 'MOVE') = (contribution_id is not null)),
  foreign key (workshop_id, municipality_id) references workshop (id, municipality_id) on delete cascade
);
create index workshop_decision_of on workshop_decision (workshop_id);
select planrunde_fence('workshop_decision');
