-- name: 结转结余变动率
-- section: 预算与资产
-- place: 8
-- kind: change
-- unit: %
-- formula: 本年年末结转结余 ÷ 上年年末结转结余 − 1
-- about: 上年没有结转结余的，没有变动率。
-- source: 财预〔2013〕53号 附件
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, case when y.year < extract(year from @to) then (e.booked_on + interval '1 year')::date else e.booked_on end as day, y.unit_id, false as restricted, null::text as part, case when y.year < extract(year from @to) then e.fen / 1000000.0 else 0 end as amount, case when y.year < extract(year from @to) then 0 else e.fen / 1000000.0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where (e.booked_on between @from and @to or e.booked_on between (@from - interval '1 year')::date and (@to - interval '1 year')::date) and e.stage = 'carriedout'
