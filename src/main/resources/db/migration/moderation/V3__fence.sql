select planrunde_fence('moderation_case');
select planrunde_fence('moderation_log');
select planrunde_fence('moderation_flag');
select planrunde_fence('moderation_words');
select planrunde_fence('moderation_wording');
select planrunde_fence('moderation_answer');
-- Behind the fence only the municipality's own contributions are there.
select planrunde_fence('moderation_fingerprint',
  'exists (select 1 from contribution c where c.id = contribution_id)');
