select planrunde_fence('procedure');
select planrunde_fence('phase');
select planrunde_fence('category');
select planrunde_fence('contribution_type');
select planrunde_fence('dossier');
select planrunde_fence('appointment');
select planrunde_fence('procedure_document');
select planrunde_fence('news_item');
-- Behind the fence only the municipality's own procedures are there.
select planrunde_fence('procedure_words',
  'exists (select 1 from procedure p where p.id = procedure_id)');
