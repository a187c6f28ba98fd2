-- name: 项目支出
-- section: 预算与资产
-- place: 32
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: none=没有写明项目
-- about: 当年的项目支出，按项目分。
-- source: 财预〔2020〕10号 附
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, coalesce(p.name, 'none') as part, e.fen / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id left join budget_project p on p.id = e.project_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.class = 'project' and e.stage = 'expenditure'
