insert into municipality (id, slug, name, short_name)
values ('00000000-0000-4000-8000-0000000000f1', 'ausfallstadt', 'Ausfallstadt', 'Ausfall') on conflict do nothing;
insert into procedure (id, municipality_id, slug, name, level, moderation, published, area, place_kinds)
values ('00000000-0000-4000-8000-0000000000f2', '00000000-0000-4000-8000-0000000000f1', 'ausfall', 'Ausfall',
  'INVOLVE', 'AFTER', true, st_makeenvelope(9.82, 51.95, 9.93, 52.02, 4326), '{POINT,LINE,AREA,NONE}')
on conflict do nothing;
insert into phase (id, municipality_id, procedure_id, position, name, starts, ends, contributions, comments, votes)
values ('00000000-0000-4000-8000-0000000000f3', '00000000-0000-4000-8000-0000000000f1',
  '00000000-0000-4000-8000-0000000000f2', 0, 'Offen', now() - interval '1 day', now() + interval '30 days', true, true, true)
on conflict do nothing;
insert into category (municipality_id, procedure_id, key, position, label, shape, icon)
values ('00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000f2', 'wege', 0, 'Wege', 'SQUARE', 'bus-front')
on conflict do nothing;
