-- What was sent first: a hash of the words with the client's key, which is not kept. So a retry is
-- recognised after the author changed the words, and nobody can guess the words from it. Null for
-- what came before this column, and after a withdrawal.
alter table contribution add column sent bytea;
