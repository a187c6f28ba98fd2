-- name: 工单按时办结率
-- section: 12345 热线
-- place: 2
-- kind: rate
-- unit: %
-- formula: 没有超过时限的工单 ÷ 办结的工单
-- about: 办理时限的钟到办结没有转红的，算按时。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, (not exists (select 1 from clock k where k.commitment_id = c.id and k.ladder = 'promise' and k.level in ('red', 'grave')))::int::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.closed_at >= @begin and c.closed_at < @end
