-- Photos of contributions, and those that belong to a draft as long as no contribution has them.
create table contribution_photo (
  id uuid primary key,
  -- Under which whoever sent the file knows it; secret like a key.
  upload uuid not null,
  contribution_id uuid references contribution on delete cascade,
  position int check (position between 1 and 5),
  alt text not null default '' check (char_length(alt) <= 200),
  width int not null check (width > 0),
  height int not null check (height > 0),
  large uuid not null references blob,
  small uuid not null references blob,
  -- When a draft with it was last opened.
  seen timestamptz not null default now(),
  check ((contribution_id is null) = (position is null)),
  unique (contribution_id, position),
  unique (contribution_id, upload)
);
create unique index contribution_photo_draft on contribution_photo (upload) where contribution_id is null;
create index contribution_photo_unused on contribution_photo (seen) where contribution_id is null;

-- Deleting a blob asks who still has it.
create index contribution_photo_large on contribution_photo (large);
create index contribution_photo_small on contribution_photo (small);

-- Photos follow the one visibility rule.
create view public_contribution_photo as
  select p.* from contribution_photo p join public_contribution c on c.id = p.contribution_id;
