-- name: 退单率
-- section: 12345 热线
-- place: 5
-- kind: rate
-- unit: %
-- formula: 被退过的工单 ÷ 派出的工单
-- about: 高了，说明派单目录要修。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, exists (select 1 from order_return t where t.order_id = o.id and t.at < @at)::int::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.opened_at >= @begin and c.opened_at < @end and o.dispatches > 0
