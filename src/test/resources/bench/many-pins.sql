-- One published procedure with 100,000 published pins in 14 crowded spots of a town of 14 km, the same ones every time.
insert into municipality (id, slug, name, short_name)
values ('00000000-0000-4000-8000-000000000001', 'messstadt', 'Messstadt', 'Messstadt') on conflict do nothing;

insert into procedure (id, municipality_id, slug, name, teaser, level, moderation, published, area)
values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001',
  'messung', 'Messung', 'Hunderttausend Beiträge', 'INVOLVE', 'BEFORE', true,
  st_makeenvelope(9.77, 51.92, 9.98, 52.05, 4326));

insert into phase (id, municipality_id, procedure_id, position, name, starts, contributions, comments, votes)
values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002', 0, 'Ideen', now() - interval '30 days', true, true, true);

insert into category (municipality_id, procedure_id, key, position, label, shape, icon)
select '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', key, n, key, shape, icon
from (values (0, 'verkehr', 'SQUARE', 'bus-front'), (1, 'gruen', 'LEAF', 'leaf'),
  (2, 'wohnen', 'CIRCLE', 'house'), (3, 'kultur', 'CIRCLE', 'music'),
  (4, 'spielen', 'SQUARE', 'baby'), (5, 'sonstiges', 'CIRCLE', 'message-square')) as c (n, key, shape, icon);

select setseed(0.42);

with spot as materialized (
  select i, 9.82 + 0.11 * random() as x, 51.95 + 0.07 * random() as y, 0.001 + 0.008 * random() as spread
  from generate_series(0, 13) i
), draw as materialized (
  -- Squared, so that some spots are far more crowded than others; two normal deviates by Box and Muller (1958).
  select n, floor(14 * power(random(), 2))::int as i, sqrt(-2 * ln(1 - random())) as r, 2 * pi() * random() as a,
    floor(6 * power(random(), 1.5))::int as c
  from generate_series(1, 100000) n
)
insert into contribution (id, municipality_id, procedure_id, code, channel, state, category, title, body, place, created, published)
select gen_random_uuid(), '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002',
  'M' || n, 'IMPORT', 'PUBLISHED', (array['verkehr', 'gruen', 'wohnen', 'kultur', 'spielen', 'sonstiges'])[c + 1],
  'Beitrag ' || n, 'Hier fehlt eine sichere Querung, abends ist es zu dunkel. Nummer ' || n || '.',
  st_setsrid(st_makepoint(x + spread * r * cos(a), y + 0.6 * spread * r * sin(a)), 4326),
  now() - n * interval '20 seconds', now() - n * interval '20 seconds'
from draw join spot using (i);
