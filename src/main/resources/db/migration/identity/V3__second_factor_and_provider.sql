-- Who must have a second factor: nobody, administrators, or all.
alter table municipality add second_factor text not null default 'NONE'
  check (second_factor in ('NONE', 'ADMINISTRATORS', 'ALL'));

-- The secret of a person's authenticator app. A code of the time step last_step or before is not taken again.
create table account_factor (
  account_id uuid primary key references account on delete cascade,
  municipality_id uuid not null references municipality,
  secret bytea not null check (octet_length(secret) between 16 and 64),
  last_step bigint not null,
  created timestamptz not null default now()
);

-- Recovery codes that were not used yet; only their hashes.
create table account_recovery_code (
  account_id uuid not null references account_factor on delete cascade,
  municipality_id uuid not null references municipality,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (account_id, code_hash)
);

-- Whose account a person of the login provider has; issuer and subject never change, names may.
create table account_provider (
  account_id uuid primary key references account on delete cascade,
  municipality_id uuid not null references municipality,
  issuer text not null check (char_length(issuer) between 1 and 500),
  subject text not null check (char_length(subject) between 1 and 255),
  bound timestamptz not null default now()
);
create unique index account_provider_subject on account_provider (issuer, subject);

-- Until when a person of the login provider with this login name may take the account over.
alter table account add provider_until timestamptz;

select planrunde_fence('account_factor');
select planrunde_fence('account_recovery_code');
select planrunde_fence('account_provider');
