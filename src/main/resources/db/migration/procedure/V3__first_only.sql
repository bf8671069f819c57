-- Only the first contribution of a browser waits for a person.
alter table procedure drop constraint procedure_moderation_check;
alter table procedure add constraint procedure_moderation_check
  check (moderation in ('BEFORE', 'AFTER', 'FIRST_ONLY'));
