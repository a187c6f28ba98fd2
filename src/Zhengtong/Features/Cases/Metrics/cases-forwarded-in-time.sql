-- name: 流转及时率
-- section: 办件
-- place: 12
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- parts: town=乡镇; village=村
-- formula: 按时流转的件 ÷ 要流转的件
-- about: 乡镇、村收件、要转给有权单位办的件：流转的钟（1 个工作日）没有转红的算及时，超期还没有转的不算。
-- source: 国办发〔2020〕35号
select c.id, c.number || '　' || c.title as label, (s.submitted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, (c.id not in (select k.commitment_id from clock k where k.name = 'forwarding' and k.level in ('red', 'grave')))::int::numeric as got
from service_case s join commitment c on c.id = s.id
where s.submitted_at >= @begin and s.submitted_at < @end and c.opened_at >= @begin and c.opened_at < @end
  and s.mode = 'forwarded' and s.channel in ('town', 'village')
