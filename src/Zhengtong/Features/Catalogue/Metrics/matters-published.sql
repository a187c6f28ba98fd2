-- name: 已公布实施清单的事项数
-- section: 事项
-- place: 1
-- kind: count
-- unit: 项
-- about: 截至期末，已公布实施清单和办事指南的事项。
-- source: GB/T 39554.2 实施清单
select m.id, m.code || '　' || m.title as label, @to as day, m.unit_id, false as restricted, m.kind as part, 1::numeric as amount, null::numeric as got
from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
where m.state <> 'adopted'
