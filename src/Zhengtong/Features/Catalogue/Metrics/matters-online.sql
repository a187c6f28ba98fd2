-- name: 网上可办率
-- section: 事项
-- place: 2
-- kind: rate
-- unit: %
-- formula: 可以网上申请的事项 ÷ 已公布的事项
-- about: 截至期末，实施清单写明可以网上申请的事项。
-- source: 国办函〔2016〕108号
select m.id, m.code || '　' || m.title as label, @to as day, m.unit_id, false as restricted, m.kind as part, 1::numeric as amount, coalesce((v.list->>'online')::boolean, false)::int::numeric as got
from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
where m.state <> 'adopted'
