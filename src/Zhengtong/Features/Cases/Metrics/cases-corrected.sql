-- name: 一次性告知补正率
-- section: 办件
-- place: 9
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- formula: 发过补正通知的件 ÷ 收件数
-- about: 材料不全、一次性告知要补正的件。越低说明办事指南越清楚。
-- source: 《行政许可法》第三十二条
select c.id, c.number || '　' || c.title as label, (s.submitted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, (n.case_id is not null)::int::numeric as got
from service_case s join commitment c on c.id = s.id left join case_correction n on n.case_id = s.id
where s.submitted_at >= @begin and s.submitted_at < @end and c.opened_at >= @begin and c.opened_at < @end
