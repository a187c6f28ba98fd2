-- name: 解决率
-- section: 12345 热线
-- place: 3
-- kind: rate
-- unit: %
-- formula: 诉求解决的工单 ÷ 求助、投诉、举报类办结的工单
-- about: 办结、解决、无法解决是三回事：答复了没有解决的，不算解决。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, (o.resolution = 'resolved')::int::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.closed_at >= @begin and c.closed_at < @end and o.kind in ('help', 'complaint', 'report') and o.state = 'closed'
