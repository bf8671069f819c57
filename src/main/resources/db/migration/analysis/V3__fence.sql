select planrunde_fence('analysis_run');
select planrunde_fence('analysis_cluster');
select planrunde_fence('analysis_assignment');
select planrunde_fence('analysis_quote');
