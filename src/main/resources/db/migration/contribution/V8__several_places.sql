-- A contribution may have several places; its one pin stands on the first.
create or replace function contribution_pin() returns trigger language plpgsql as $$
begin
  if new.place is null or st_isempty(new.place) then
    new.pin := null; new.mx := null; new.my := null;
  else
    new.pin := st_pointonsurface(st_geometryn(new.place, 1));
    new.mx := floor((st_x(new.pin) + 180) / 360 * 33554432);
    new.my := floor((1 - ln(tan(radians(least(greatest(st_y(new.pin), -85.05), 85.05)))
      + 1 / cos(radians(least(greatest(st_y(new.pin), -85.05), 85.05)))) / pi()) / 2 * 33554432);
  end if;
  return new;
end $$;
update contribution set place = place where st_numgeometries(place) > 1;
-- What lies near is asked of all places, not of the pin alone.
create index contribution_place on contribution using gist (place);

-- Set if staff found the place that the author had told in words; by whom is forgotten in time.
alter table contribution add column placed_by uuid;
alter table contribution add column placed_at timestamptz;
alter table contribution add check (placed_by is null or placed_at is not null);
alter table contribution add check (placed_at is null or place is not null);
create index contribution_to_locate on contribution (procedure_id, created)
  where place_words is not null and (place is null or placed_at is not null);

-- Everybody may know that, not by whom. Whatever columns and options the view had, it keeps.
do $$
declare
  options text := (select ' with (' || array_to_string(reloptions, ', ') || ')'
    from pg_class where oid = 'public_contribution'::regclass);
begin
  execute 'create or replace view public_contribution' || coalesce(options, '') || ' as '
    || regexp_replace(pg_get_viewdef('public_contribution'::regclass),
      '\s+FROM contribution', ', placed_at FROM contribution');
end $$;
