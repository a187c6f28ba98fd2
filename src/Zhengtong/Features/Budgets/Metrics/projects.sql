-- name: 实施的项目数
-- section: 预算与资产
-- place: 34
-- kind: count
-- unit: 个
-- link: /budgets/projects
-- about: 当期有预算或者支出的项目。
-- source: 财预〔2020〕10号 附
select p.id, p.code || '　' || p.name as label, min(e.booked_on) as day, p.unit_id, false as restricted, null::text as part, 1::numeric as amount, null::numeric as got
from ledger_entry e join budget_project p on p.id = e.project_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.stage in ('initial', 'addition', 'reduction', 'carriedin', 'expenditure')
group by p.id, date_part('year', e.booked_on)
