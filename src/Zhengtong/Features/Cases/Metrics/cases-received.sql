-- name: 收件数
-- section: 办件
-- place: 1
-- kind: count
-- unit: 件
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- about: 当期收到的申请，一次申请算一件。
-- source: 财预〔2013〕53号 附件 职责履行
select c.id, c.number || '　' || c.title as label, (s.submitted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, null::numeric as got
from service_case s join commitment c on c.id = s.id
where s.submitted_at >= @begin and s.submitted_at < @end and c.opened_at >= @begin and c.opened_at < @end
