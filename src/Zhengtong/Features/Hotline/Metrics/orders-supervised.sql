-- name: 督办工单数
-- section: 12345 热线
-- place: 14
-- kind: count
-- unit: 件
-- link: /orders/{id}
-- parts: ordinary=日常督办; listed=挂牌督办; summons=约谈督办
-- about: 当期登记、后来督办过的工单。
-- source: 国办发〔2020〕53号
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.supervision as part, 1::numeric as amount, null::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.opened_at >= @begin and c.opened_at < @end and o.supervision is not null
