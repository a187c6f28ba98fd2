-- name: 平均办理天数
-- section: 12345 热线
-- place: 4
-- kind: mean
-- unit: 天
-- link: /orders/{id}
-- parts: consultation=咨询; other=非咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
-- formula: 从登记到办结的日历天数之和 ÷ 办结的工单
-- about: 含当场答复的。
-- source: 国办发〔2020〕53号
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, concat_ws('|', o.kind, case when o.kind <> 'consultation' then 'other' end) as part, round((extract(epoch from (c.closed_at - c.opened_at)) / 86400)::numeric, 2) as amount, null::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.closed_at >= @begin and c.closed_at < @end
