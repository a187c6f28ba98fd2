-- name: 不予受理率
-- section: 办件
-- place: 10
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- formula: 不予受理的件 ÷ 收件数
-- about: 收到后告知不予受理及理由的件。
-- source: 《行政许可法》第三十二条
select c.id, c.number || '　' || c.title as label, (s.submitted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, (s.state = 'acceptancerefused')::int::numeric as got
from service_case s join commitment c on c.id = s.id
where s.submitted_at >= @begin and s.submitted_at < @end and c.opened_at >= @begin and c.opened_at < @end
