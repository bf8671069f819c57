select planrunde_fence('contribution');
select planrunde_fence('draft');
-- Behind the fence only the municipality's own contributions and procedures are there. A photo that
-- hangs on a draft belongs to whoever writes it, and staff have no business with it.
select planrunde_fence('contribution_photo',
  'exists (select 1 from contribution c where c.id = contribution_id)');
select planrunde_fence('contribution_original',
  'exists (select 1 from contribution c where c.id = contribution_id)');
select planrunde_fence('contribution_tally',
  'exists (select 1 from contribution c where c.id = contribution_id)');
select planrunde_fence('contribution_revision',
  'exists (select 1 from procedure p where p.id = procedure_id)');
