-- name: 支出增长率
-- section: 预算与资产
-- place: 22
-- kind: change
-- unit: %
-- link: /ledger-entries/{id}
-- parts: basic=基本支出; personnel=人员经费; public=公用经费; project=项目支出; unclassed=没有写支出性质; generalbudget=一般公共预算; governmentfund=政府性基金预算; statecapital=国有资本经营预算; socialinsurance=社会保险基金预算; specialaccount=纳入专户管理的非税收入; other=其他资金
-- formula: 本年支出 ÷ 上年支出 − 1
-- about: 上年没有支出的，没有增长率。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, d.day, y.unit_id, false as restricted, concat_ws('|', case e.class when 'personnel' then 'basic|personnel' when 'public' then 'basic|public' else coalesce(e.class, 'unclassed') end, e.source) as part, case when d.now then 0 else e.fen / 1000000.0 end as amount, case when d.now then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id, lateral (values (e.booked_on, true), ((e.booked_on + interval '1 year')::date, false)) d(day, now)
where e.entered_at <= @at and e.booked_on between (@from - interval '1 year')::date and @to and d.day between @from and @to and e.stage = 'expenditure'
