-- name: 结转结余比上年增加
-- section: 预算与资产
-- place: 23
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: generalbudget=一般公共预算; governmentfund=政府性基金预算; statecapital=国有资本经营预算; socialinsurance=社会保险基金预算; specialaccount=纳入专户管理的非税收入; other=其他资金
-- about: 本年年末结转结余减上年年末结转结余，负数是减少。
-- source: 财预〔2013〕53号 附件
select e.id, e.number || '　' || e.summary as label, d.day, y.unit_id, false as restricted, e.source as part, case when d.now then e.fen / 1000000.0 else -(e.fen / 1000000.0) end as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id, lateral (values (e.booked_on, true), ((e.booked_on + interval '1 year')::date, false)) d(day, now)
where e.entered_at <= @at and e.booked_on between (@from - interval '1 year')::date and @to and d.day between @from and @to and e.stage = 'carriedout'
