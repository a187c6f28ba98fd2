-- name: 支出合计
-- section: 预算与资产
-- place: 3
-- kind: amount
-- unit: 万元
-- parts: personnel=人员经费; public=公用经费; basic=基本支出（未分）; project=项目支出
-- about: 当年的支出凭证，更正的用负数抵减。
-- source: 财预〔2020〕10号 附
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, e.class as part, case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.booked_on between @from and @to and e.stage = 'expenditure'
