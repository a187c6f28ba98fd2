-- name: 年末结转结余
-- section: 预算与资产
-- place: 17
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: basic=基本支出; personnel=人员经费; public=公用经费; project=项目支出; unclassed=没有写支出性质; generalbudget=一般公共预算; governmentfund=政府性基金预算; statecapital=国有资本经营预算; socialinsurance=社会保险基金预算; specialaccount=纳入专户管理的非税收入; other=其他资金
-- about: 年末结转到下年和结余的资金。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, concat_ws('|', case e.class when 'personnel' then 'basic|personnel' when 'public' then 'basic|public' else coalesce(e.class, 'unclassed') end, e.source) as part, e.fen / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.stage = 'carriedout'
