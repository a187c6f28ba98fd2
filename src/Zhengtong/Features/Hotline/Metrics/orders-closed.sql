-- name: 办结工单数
-- section: 12345 热线
-- place: 10
-- kind: count
-- unit: 件
-- link: /orders/{id}
-- parts: consultation=咨询; other=非咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办; phone=12345 电话; web=网上; mailbox=县长信箱; superior=上级转办; visit=来访
-- about: 当期办结的工单，不予受理的不算。
-- source: 国办发〔2020〕53号
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, concat_ws('|', o.kind, case when o.kind <> 'consultation' then 'other' end, o.source) as part, 1::numeric as amount, null::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.closed_at >= @begin and c.closed_at < @end and o.state = 'closed'
