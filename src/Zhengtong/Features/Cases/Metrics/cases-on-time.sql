-- name: 按时办结率
-- section: 办件
-- place: 4
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- formula: 没有超过承诺时限的件 ÷ 办结数
-- about: 承诺时限的钟到办结没有转红的，算按时；当场办结的算按时。
-- source: 财预〔2013〕53号 附件 完成及时率
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount,
       (c.id not in (select k.commitment_id from clock k where k.name in ('promised', 'statutory') and k.level in ('red', 'grave')))::int::numeric as got
from service_case s join commitment c on c.id = s.id
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
