-- Roles in single procedures. The procedure belongs to a room above, so there is no foreign key; a
-- row whose procedure is gone gives nothing.
create table account_procedure_role (
  account_id uuid not null references account on delete cascade,
  municipality_id uuid not null references municipality,
  procedure_id uuid not null,
  role text not null check (role in ('MODERATOR', 'PLANNER')),
  primary key (account_id, procedure_id, role)
);
create index account_procedure_role_of on account_procedure_role (procedure_id);
select planrunde_fence('account_procedure_role');

-- Grows with every change of what a person may do, so that open sessions notice.
alter table account add column revision int not null default 0;

-- Names the municipality in addresses.
alter table municipality add column slug text unique
  check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60);
update municipality set slug = 'kommune-' || left(id::text, 8);
alter table municipality alter column slug set not null;
-- The name of the host by which the municipality's own pages are asked for.
alter table municipality add column host text unique
  check (host ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$');
alter table municipality add column privacy_notice text not null default ''
  check (char_length(privacy_notice) <= 20000);
alter table municipality add column accessibility_contact text not null default ''
  check (char_length(accessibility_contact) <= 2000);
alter table municipality add constraint municipality_imprint_length
  check (char_length(imprint) <= 10000);
alter table municipality add constraint municipality_privacy_contact_length
  check (char_length(privacy_contact) <= 2000);

-- As it was written anew from what was uploaded; small, and read on every page, so kept here.
create table municipality_logo (
  municipality_id uuid primary key references municipality on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  content bytea not null check (octet_length(content) between 1 and 1000000),
  revision uuid not null
);
select planrunde_fence('municipality_logo');
