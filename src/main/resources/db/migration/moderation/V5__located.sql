-- Staff also find places that authors told in words.
alter table moderation_log drop constraint moderation_log_action_check;
alter table moderation_log add constraint moderation_log_action_check
  check (action in ('PUBLISHED', 'WITHHELD', 'REOPENED', 'REDACTED', 'LOCATED', 'UNLOCATED'));
