-- name: 项目预算
-- section: 预算与资产
-- place: 31
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: current=当年安排; initial=年初预算; addition=追加; reduction=追减; carriedin=上年结转; none=没有写明项目
-- about: 项目支出的全年预算数，按项目分。
-- source: 财预〔2020〕10号 附
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, concat_ws('|', case e.stage when 'carriedin' then 'carriedin' else 'current|' || e.stage end, coalesce(p.name, 'none')) as part, case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id left join budget_project p on p.id = e.project_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.class = 'project' and e.stage in ('initial', 'addition', 'reduction', 'carriedin')
