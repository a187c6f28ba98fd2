-- name: 登记工单数
-- section: 12345 热线
-- place: 1
-- kind: count
-- unit: 件
-- link: /orders/{id}
-- parts: consultation=咨询; other=非咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办; phone=12345 电话; web=网上; mailbox=县长信箱; superior=上级转办; visit=来访; ordinary=一般; pressing=较急; urgent=紧急; critical=特急; valid=属于受理范围
-- about: 当期登记的工单。一件事几个人来电，是一张工单。
-- source: 国办发〔2020〕53号
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, concat_ws('|', o.kind, case when o.kind <> 'consultation' then 'other' end, o.source, o.urgency, case when o.state <> 'refused' then 'valid' end) as part, 1::numeric as amount, null::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.opened_at >= @begin and c.opened_at < @end
