-- Written on site in time, arrived when no phase took contributions any more.
alter table moderation_flag drop constraint moderation_flag_flag_check;
alter table moderation_flag add constraint moderation_flag_flag_check
  check (flag in ('PERSONAL_DATA', 'BURST', 'RATE', 'LINKS', 'WORDS', 'REPORTED', 'LATE'));
