-- What was erased and is not yet noted in the list beside the database; written in the transaction
-- that erases, so that no crash parts the two.
create table erasure (
  kind text not null check (kind ~ '^[a-z]{1,30}$'),
  id uuid not null,
  day date not null,
  primary key (kind, id)
);
