-- Whether the server fetches the pictures of a service for the browsers; those that were there
-- before are asked by browsers, after consent, until somebody decides otherwise.
alter table map_layer add proxied boolean not null default false;
