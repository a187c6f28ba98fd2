-- name: 人员经费占基本支出
-- section: 预算与资产
-- place: 24
-- kind: ratio
-- unit: %
-- link: /ledger-entries/{id}
-- formula: 人员经费 ÷ 基本支出
-- about: 基本支出由人员经费和公用经费组成。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, null::text as part, e.fen / 1000000.0 as amount, case when e.class = 'personnel' then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.stage = 'expenditure' and e.class in ('personnel', 'public', 'basic')
