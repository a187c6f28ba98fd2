-- name: 登记工单数
-- section: 12345 热线
-- place: 1
-- kind: count
-- unit: 件
-- about: 当期登记的工单。一件事几个人来电，是一张工单。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, null::numeric as got
from work_order o join commitment c on c.id = o.id
where c.opened_at >= @begin and c.opened_at < @end
