-- A member of staff acts in the database as this role, which sees one municipality's rows: see
-- docs/decisions/0012-a-fence-in-the-database.md. Roles belong to the whole cluster, so another
-- database may have made it already, or may be making it at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'planrunde_staff') then
    create role planrunde_staff nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The role planrunde_staff is missing' using errcode = 'PR001';
end $$;

do $$
begin
  set local role planrunde_staff;
  set local role none;
exception when insufficient_privilege then
  begin
    execute format('grant planrunde_staff to %I', session_user);
  exception
    -- Granted by another database's migration at this moment.
    when unique_violation or internal_error then null;
    when insufficient_privilege then
      raise exception 'The account % is no member of the role planrunde_staff', session_user
        using errcode = 'PR001';
  end;
end $$;

do $$
declare
  thing regclass;
begin
  execute format('grant usage on schema %I to planrunde_staff', current_schema);
  for thing in select oid from pg_class
    where relnamespace = current_schema::regnamespace and relkind in ('r', 'v', 'p')
      and pg_get_userbyid(relowner) = current_user
  loop
    execute format('grant select, insert, update, delete on %s to planrunde_staff', thing);
  end loop;
  for thing in select oid from pg_class
    where relnamespace = current_schema::regnamespace and relkind = 'S'
      and pg_get_userbyid(relowner) = current_user
  loop
    execute format('grant usage on sequence %s to planrunde_staff', thing);
  end loop;
  execute format('alter default privileges in schema %I
    grant select, insert, update, delete on tables to planrunde_staff', current_schema);
  execute format('alter default privileges in schema %I
    grant usage on sequences to planrunde_staff', current_schema);
end $$;

-- Whose rows the staff of the running transaction see; null where nobody said so: none.
create function planrunde_municipality() returns uuid language sql stable as
  $$ select nullif(current_setting('planrunde.municipality', true), '')::uuid $$;

-- Fences a table: by its own column, or by whatever it hangs on.
create function planrunde_fence(fenced regclass,
  rule text default 'municipality_id = (select planrunde_municipality())')
  returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('create policy fence on %s to planrunde_staff using (%s) with check (%s)',
    fenced, rule, rule);
end $$;
