-- name: 结转结余变动率
-- section: 预算与资产
-- place: 8
-- kind: change
-- unit: %
-- link: /ledger-entries/{id}
-- formula: 本年年末结转结余 ÷ 上年年末结转结余 − 1
-- about: 上年没有结转结余的，没有变动率。
-- source: 财预〔2013〕53号 附件
select e.id, e.number || '　' || e.summary as label, d.day, y.unit_id, false as restricted, null::text as part, case when d.now then 0 else e.fen / 1000000.0 end as amount, case when d.now then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id, lateral (values (e.booked_on, true), ((e.booked_on + interval '1 year')::date, false)) d(day, now)
where e.entered_at <= @at and e.booked_on between (@from - interval '1 year')::date and @to and d.day between @from and @to and e.stage = 'carriedout'
