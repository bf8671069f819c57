-- Where on a building a contribution belongs: in words, and as a point with height if its author pointed at it in a
-- scene. The place of the contribution itself stays flat and says where the building is.
create table contribution_anchor (
  contribution_id uuid primary key references contribution on delete cascade,
  storey int check (storey between -5 and 99),
  side text check (side in ('NORTH', 'NORTH_EAST', 'EAST', 'SOUTH_EAST', 'SOUTH', 'SOUTH_WEST', 'WEST', 'NORTH_WEST',
    'ROOF')),
  -- Degrees, and metres in the heights of height_reference, which are the city model's own.
  point geometry(PointZ, 4326),
  height_reference text check (char_length(height_reference) <= 80),
  above double precision,
  -- What the surface looks to, one metre long.
  east double precision,
  north double precision,
  up double precision,
  object text check (char_length(object) <= 200),
  model text check (char_length(model) <= 200),
  -- What the author saw: eye, target, day and minutes.
  scene jsonb,
  check (num_nulls(point, height_reference, above, east, north, up, object, model, scene) in (0, 9))
);
select planrunde_fence('contribution_anchor', 'exists (select 1 from contribution c where c.id = contribution_id)');
