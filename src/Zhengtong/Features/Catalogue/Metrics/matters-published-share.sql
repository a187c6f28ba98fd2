-- name: 实施清单发布率
-- section: 事项
-- place: 9
-- kind: rate
-- unit: %
-- parts: licence=行政许可; penalty=行政处罚; coercion=行政强制; levy=行政征收; benefit=行政给付; inspection=行政检查; confirmation=行政确认; reward=行政奖励; adjudication=行政裁决; otherpower=其他行政权力; publicservice=公共服务
-- formula: 已公布实施清单的事项 ÷ 引用的事项
-- about: 现在目录里引用了的事项，截至期末有没有公布实施清单。
-- source: GB/T 39554.2
select m.id, m.code || '　' || m.name as label, @to as day, m.unit_id, false as restricted, m.kind as part, 1::numeric as amount, exists (select 1 from matter_version v where v.matter_id = m.id and v.effective_from <= @to)::int::numeric as got
from matter m
