-- name: 引用事项数
-- section: 事项
-- place: 8
-- kind: count
-- unit: 项
-- parts: licence=行政许可; penalty=行政处罚; coercion=行政强制; levy=行政征收; benefit=行政给付; inspection=行政检查; confirmation=行政确认; reward=行政奖励; adjudication=行政裁决; otherpower=其他行政权力; publicservice=公共服务; onapplication=依申请（不含征收）; county=县级; town=乡镇级; village=村级; published=已公布
-- about: 现在目录里引用了的事项，公布没公布实施清单都算。级别是办理它的层级，一个事项可以在几级办。
-- source: GB/T 39554.2 基本目录
select m.id, m.code || '　' || m.name as label, @to as day, m.unit_id, false as restricted, concat_ws('|', m.kind, case when m.kind in ('licence', 'benefit', 'confirmation', 'reward', 'adjudication', 'otherpower') then 'onapplication' end, lower(array_to_string(m.levels, '|')), case when m.state <> 'adopted' then 'published' end) as part, 1::numeric as amount, null::numeric as got
from matter m
