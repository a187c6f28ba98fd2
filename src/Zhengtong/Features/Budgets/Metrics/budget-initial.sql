-- name: 年初预算数
-- section: 预算与资产
-- place: 1
-- kind: amount
-- unit: 万元
-- parts: generalbudget=一般公共预算; governmentfund=政府性基金预算; statecapital=国有资本经营预算; socialinsurance=社会保险基金预算; specialaccount=纳入专户管理的非税收入; other=其他资金
-- about: 批复的年初预算，按资金来源分。
-- source: 财预〔2013〕53号 附件
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, e.source as part, case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.booked_on between @from and @to and e.stage = 'initial'
