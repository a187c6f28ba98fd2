-- name: 制发证照、批文数
-- section: 办件
-- place: 15
-- kind: count
-- unit: 件
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- about: 当期办结、制了证照或者批文的件，一件一份。
-- source: 《行政许可法》第三十九条
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, null::numeric as got
from service_case s join commitment c on c.id = s.id
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
  and s.issued_at is not null
