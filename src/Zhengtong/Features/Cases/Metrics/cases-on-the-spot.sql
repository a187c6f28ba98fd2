-- name: 当场办结率
-- section: 办件
-- place: 5
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- formula: 当场办结的件 ÷ 办结数
-- about: 受理时当场作出决定并交付结果的件。
-- source: 《行政许可法》第三十四条
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, s.on_the_spot::int::numeric as got
from service_case s join commitment c on c.id = s.id
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
