-- What else a phase allows; so far comments and votes went without saying with contributions.
alter table phase add comments boolean, add votes boolean;
update phase set comments = contributions, votes = contributions;
alter table phase alter comments set not null, alter votes set not null;
