-- name: 容缺受理数
-- section: 办件
-- place: 13
-- kind: count
-- unit: 件
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- about: 当期发出容缺受理通知、约定以后补交材料的件。
-- source: 国发〔2022〕5号
select c.id, c.number || '　' || c.title as label, (d.issued_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part, 1::numeric as amount, null::numeric as got
from (select d.commitment_id, min(d.issued_at) as issued_at from document d where d.template_code = 'deferred-materials-notice' and d.issued_at >= @begin and d.issued_at < @end group by d.commitment_id) d
join service_case s on s.id = d.commitment_id join commitment c on c.id = s.id
