select planrunde_fence('municipality', 'id = (select planrunde_municipality())');
select planrunde_fence('account');
select planrunde_fence('account_role');
