-- Who wants to hear of a contribution by mail: one address each. The address and the tokens of the
-- links are sealed with a key that is a file beside the uploads, not in this database.
create table notification_subscription (
  id uuid primary key,
  municipality_id uuid not null,
  procedure_id uuid not null,
  contribution_id uuid not null unique references contribution on delete cascade,
  sealed bytea not null check (octet_length(sealed) <= 1000),
  language text not null check (language in ('de', 'en')),
  -- Hashes of the tokens in the links; the first is gone once it was followed.
  confirm_hash bytea unique,
  leave_hash bytea not null unique,
  created timestamptz not null default now(),
  confirmed timestamptz,
  foreign key (procedure_id, municipality_id) references procedure (id, municipality_id) on delete cascade,
  check ((confirm_hash is null) = (confirmed is not null))
);
create index notification_unconfirmed on notification_subscription (created) where confirmed is null;

-- Mails to be sent, written where their reason is; the words are found when they are sent. A sent
-- mail has no row any more.
create table notification_mail (
  id bigint generated always as identity primary key,
  municipality_id uuid not null,
  contribution_id uuid not null references contribution on delete cascade,
  subscription_id uuid not null references notification_subscription on delete cascade,
  kind text not null check (kind in ('CONFIRM', 'PUBLISHED', 'WITHHELD', 'ANSWERED')),
  created timestamptz not null default now(),
  due timestamptz not null,
  tries int not null default 0,
  -- When it was given up.
  failed timestamptz
);
create index notification_mail_due on notification_mail (due) where failed is null;
create index notification_mail_of on notification_mail (subscription_id);
create index notification_mail_contribution on notification_mail (contribution_id);

-- How often an address was asked to confirm: keyed hashes, for a day.
create table notification_request (
  address_hash bytea not null,
  municipality_id uuid not null,
  at timestamptz not null default now()
);
create index notification_request_of on notification_request (address_hash, at);
create index notification_request_at on notification_request (at);

select planrunde_fence('notification_subscription');
select planrunde_fence('notification_mail');
select planrunde_fence('notification_request');
