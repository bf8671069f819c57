-- Gone once the time for personal data is over; no phase takes comments then.
alter table comment alter column key_hash drop not null;
-- True once the votes were counted for good and erased one by one: the rules stay as they are.
alter table voting_rules add column counted boolean not null default false;
