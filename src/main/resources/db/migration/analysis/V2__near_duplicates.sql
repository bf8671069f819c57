-- Contributions of a run that are almost equal share a number; most have none.
alter table analysis_assignment add column alike int;
create index analysis_alike on analysis_assignment (run_id, position, alike)
  where alike is not null;
-- How many there were when the run ended.
alter table analysis_run add column near_duplicates int;
