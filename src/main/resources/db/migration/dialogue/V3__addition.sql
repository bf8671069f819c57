-- True for what the author adds to a contribution by its receipt: a longer comment of nobody's browser.
alter table comment add column addition boolean not null default false;
alter table comment drop constraint comment_body_check;
alter table comment add constraint comment_body_check
  check (char_length(body) <= case when addition then 2000 else 1000 end);
-- Nobody answers with an addition, and no office adds.
alter table comment add constraint comment_addition_check
  check (not addition or (parent_id is null and office is null));
