-- Who decided and answered is forgotten once the time for personal data is over; what and when stays.
alter table moderation_log alter column account_id drop not null;
alter table moderation_answer alter column account_id drop not null;
