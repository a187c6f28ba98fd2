-- name: 承诺时限压缩率
-- section: 事项
-- place: 5
-- kind: ratio
-- unit: %
-- parts: licence=行政许可; penalty=行政处罚; coercion=行政强制; levy=行政征收; benefit=行政给付; inspection=行政检查; confirmation=行政确认; reward=行政奖励; adjudication=行政裁决; otherpower=其他行政权力; publicservice=公共服务; onapplication=依申请（不含征收）; county=县级; town=乡镇级; village=村级; online=网上可办; hall=进驻县大厅; onevisit=最多跑一次; instant=即办件
-- formula: （法定工作日 − 承诺工作日）之和 ÷ 法定工作日之和
-- about: 截至期末，法定和承诺时限都按工作日计的事项。
-- source: 绩效自评常用指标（江华 2023、乐昌 2022 年自评报告）
select m.id, m.code || '　' || m.title as label, @to as day, m.unit_id, false as restricted, concat_ws('|', m.kind, case when m.kind in ('licence', 'benefit', 'confirmation', 'reward', 'adjudication', 'otherpower') then 'onapplication' end, v.list->>'level', case when (v.list->>'online')::boolean then 'online' end, case when v.list->'places' @> '[{"site": "county"}]' then 'hall' end,
       case when (v.list->>'visits')::int <= 1 then 'onevisit' end, case when m.handling = 'instant' then 'instant' end) as part, (v.list#>>'{statutory,value}')::numeric as amount, greatest((v.list#>>'{statutory,value}')::numeric - (v.list#>>'{promised,value}')::numeric, 0) as got
from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
where m.state <> 'adopted' and v.list#>>'{statutory,unit}' = 'workingDays' and v.list#>>'{promised,unit}' = 'workingDays'
