-- name: 办理时限压缩率
-- section: 办件
-- place: 8
-- kind: ratio
-- unit: %
-- link: /cases/{id}
-- formula: （法定工作日 − 承诺工作日）之和 ÷ 法定工作日之和
-- about: 当期办结、法定和承诺时限都按工作日计的件。没有法定时限的不计。
-- source: 绩效自评常用指标（江华 2023、乐昌 2022 年自评报告）
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, null::text as part, f.amount, greatest(f.amount - p.amount, 0) as got
from service_case s join commitment c on c.id = s.id
join clock f on f.commitment_id = c.id and f.name = 'statutory' and f.unit = 'workingdays'
join clock p on p.commitment_id = c.id and p.name = 'promised' and p.unit = 'workingdays'
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
