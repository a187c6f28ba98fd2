-- name: 预算完成率
-- section: 预算与资产
-- place: 4
-- kind: ratio
-- unit: %
-- formula: 支出合计 ÷ 全年预算数
-- about: 全年预算数含上年结转、追加、追减。
-- source: 财预〔2013〕53号 附件
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, null::text as part, case when e.stage in ('initial', 'addition', 'reduction', 'carriedin') then case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 else 0 end as amount, case when e.stage = 'expenditure' then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and (e.stage in ('initial', 'addition', 'reduction', 'carriedin') or e.stage = 'expenditure')
