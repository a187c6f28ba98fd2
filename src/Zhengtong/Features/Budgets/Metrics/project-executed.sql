-- name: 项目预算执行率
-- section: 预算与资产
-- place: 33
-- kind: ratio
-- unit: %
-- link: /ledger-entries/{id}
-- parts: none=没有写明项目
-- formula: 项目全年执行数 ÷ 项目全年预算数
-- about: 按项目分；自评表里预算执行率的得分照它算。
-- source: 财预〔2020〕10号 附
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, coalesce(p.name, 'none') as part, case when e.stage = 'expenditure' then 0 else case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 end as amount, case when e.stage = 'expenditure' then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id left join budget_project p on p.id = e.project_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.class = 'project' and (e.stage in ('initial', 'addition', 'reduction', 'carriedin') or e.stage = 'expenditure')
