-- name: 项目按时完成率
-- section: 预算与资产
-- place: 35
-- kind: rate
-- unit: %
-- link: /budgets/projects
-- formula: 按计划日期完成的项目 ÷ 计划完成的项目
-- about: 计划在当期完成的项目。
-- source: 财预〔2013〕53号 附件 完成及时率
select p.id, p.code || '　' || p.name as label, p.planned_end as day, p.unit_id, false as restricted, null::text as part, 1::numeric as amount, coalesce(p.completed_on <= p.planned_end, false)::int::numeric as got
from budget_project p
where p.planned_end between @from and @to
