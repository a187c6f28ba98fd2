-- name: 最多跑一次率
-- section: 事项
-- place: 3
-- kind: rate
-- unit: %
-- formula: 到现场次数不多于一次的事项 ÷ 已公布的事项
-- about: 截至期末，实施清单写明到现场不多于一次的事项。
-- source: GB/T 39554.2
select m.id, m.code || '　' || m.title as label, @to as day, m.unit_id, false as restricted, m.kind as part, 1::numeric as amount, (coalesce((v.list->>'visits')::int, 99) <= 1)::int::numeric as got
from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
where m.state <> 'adopted'
