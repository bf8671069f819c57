select planrunde_fence('voting_rules');
select planrunde_fence('vote_code');
select planrunde_fence('vote');
select planrunde_fence('comment');
select planrunde_fence('abuse_report');
