-- How many public contributions lie in each cell, for maps of a whole town: of 2^level units of the 25-bit position, and
-- where their middle is. Tiles of low zooms read some thousand cells instead of counting a million rows.
create table contribution_cell (
  procedure_id uuid not null references procedure on delete cascade,
  level int not null check (level in (4, 7, 10)),
  cx int not null,
  cy int not null,
  n bigint not null check (n >= 0),
  sx bigint not null,
  sy bigint not null,
  primary key (procedure_id, level, cx, cy)
) with (fillfactor = 80);
select planrunde_fence('contribution_cell', 'exists (select 1 from procedure p where p.id = procedure_id)');

-- The same rule as the view public_contribution; ContributionCellsTest holds them against each other.
create function contribution_cells_in() returns trigger language plpgsql as $$
begin
  insert into contribution_cell as cell (procedure_id, level, cx, cy, n, sx, sy)
  select procedure_id, level, mx >> level, my >> level, count(*), sum(mx), sum(my)
  from new_rows cross join unnest(array[4, 7, 10]) as level
  where state = 'PUBLISHED' and mx is not null
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (procedure_id, level, cx, cy)
  do update set n = cell.n + excluded.n, sx = cell.sx + excluded.sx, sy = cell.sy + excluded.sy;
  return null;
end $$;

create function contribution_cells_out() returns trigger language plpgsql as $$
begin
  update contribution_cell cell set n = cell.n - gone.n, sx = cell.sx - gone.sx, sy = cell.sy - gone.sy
  from (
    select procedure_id, level, mx >> level as cx, my >> level as cy, count(*) as n, sum(mx) as sx, sum(my) as sy
    from old_rows cross join unnest(array[4, 7, 10]) as level
    where state = 'PUBLISHED' and mx is not null
    group by 1, 2, 3, 4
  ) gone
  where cell.procedure_id = gone.procedure_id and cell.level = gone.level and cell.cx = gone.cx and cell.cy = gone.cy;
  delete from contribution_cell cell
  using (
    select distinct procedure_id, level, mx >> level as cx, my >> level as cy
    from old_rows cross join unnest(array[4, 7, 10]) as level
    where state = 'PUBLISHED' and mx is not null
  ) gone
  where cell.procedure_id = gone.procedure_id and cell.level = gone.level and cell.cx = gone.cx and cell.cy = gone.cy
    and cell.n = 0;
  return null;
end $$;

-- Triggers fire by name, these after the one that renews the revision: its row is locked first, so that two who change
-- the same procedure wait for each other there and never crosswise here.
create trigger contribution_inserted_cells after insert on contribution
  referencing new table as new_rows for each statement execute function contribution_cells_in();
create trigger contribution_updated_cells_a_out after update on contribution
  referencing old table as old_rows for each statement execute function contribution_cells_out();
create trigger contribution_updated_cells_b_in after update on contribution
  referencing new table as new_rows for each statement execute function contribution_cells_in();
create trigger contribution_deleted_cells after delete on contribution
  referencing old table as old_rows for each statement execute function contribution_cells_out();

insert into contribution_cell (procedure_id, level, cx, cy, n, sx, sy)
select procedure_id, level, mx >> level, my >> level, count(*), sum(mx), sum(my)
from public_contribution cross join unnest(array[4, 7, 10]) as level
where mx is not null
group by 1, 2, 3, 4;
