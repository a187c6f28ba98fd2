-- name: 承诺时限压缩率
-- section: 事项
-- place: 5
-- kind: ratio
-- unit: %
-- formula: （法定工作日 − 承诺工作日）之和 ÷ 法定工作日之和
-- about: 截至期末，法定和承诺时限都按工作日计的事项。
-- source: 绩效自评常用指标（江华 2023、乐昌 2022 年自评报告）
select m.id, m.code || '　' || m.title as label, @to as day, m.unit_id, false as restricted, m.kind as part, (v.list#>>'{statutory,value}')::numeric as amount, greatest((v.list#>>'{statutory,value}')::numeric - (v.list#>>'{promised,value}')::numeric, 0) as got
from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
where m.state <> 'adopted' and v.list#>>'{statutory,unit}' = 'workingDays' and v.list#>>'{promised,unit}' = 'workingDays'
