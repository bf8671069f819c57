-- The words of a procedure as the search reads them; beside the procedure, so that reading one does
-- not carry its index along.
create table procedure_words (
  procedure_id uuid primary key references procedure on delete cascade,
  search tsvector not null,
  -- The short texts only, by which matches are put in order.
  head tsvector not null,
  -- Lower case, for parts of compounds that the stemmer does not take apart.
  plain text not null
);
create index procedure_words_search on procedure_words using gin (search);

create function procedure_words() returns trigger language plpgsql as $$
begin
  insert into procedure_words (procedure_id, search, head, plain)
  select new.id, h || setweight(to_tsvector('german', new.description || ' ' || new.result), 'D'), h,
    lower(new.name || ' ' || new.topic || ' ' || new.district)
  from (select setweight(to_tsvector('german', new.name), 'A')
      || setweight(to_tsvector('german', new.topic || ' ' || new.district), 'B')
      || setweight(to_tsvector('german', new.teaser), 'C') as h) short
  on conflict (procedure_id) do update
    set search = excluded.search, head = excluded.head, plain = excluded.plain;
  return null;
end $$;
create trigger procedure_words
  after insert or update of name, teaser, description, topic, district, result on procedure
  for each row execute function procedure_words();
-- Those that are there already.
update procedure set name = name;

create index procedure_public on procedure (municipality_id) where published;

-- What everybody may find, with where it stands now; the same rule as Procedure.state.
create view public_procedure as
  select p.id, p.municipality_id, p.name, p.topic, p.district, p.level, p.area,
    case
      when t.opens is null or now() < t.opens then 'SOON'
      when t.over or p.result <> '' then 'DONE'
      else 'RUNNING'
    end as state
  from procedure p
    left join (
      select procedure_id, min(starts) as opens,
        bool_and(ends is not null and ends <= now()) as over
      from phase group by procedure_id) t on t.procedure_id = p.id
  where p.published;
