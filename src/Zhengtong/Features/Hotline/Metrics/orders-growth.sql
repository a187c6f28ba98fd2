-- name: 工单比上年同期增长
-- section: 12345 热线
-- place: 13
-- kind: change
-- unit: %
-- link: /orders/{id}
-- parts: consultation=咨询; other=非咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办; phone=12345 电话; web=网上; mailbox=县长信箱; superior=上级转办; visit=来访; ordinary=一般; pressing=较急; urgent=紧急; critical=特急
-- formula: 当期登记工单数 ÷ 上年同期登记工单数 − 1
-- about: 当期登记的工单和上年同期比；上年同期没有的，没有增长率。
-- source: 国办发〔2020〕53号
select c.id, c.number || '　' || c.title as label, d.day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, concat_ws('|', o.kind, case when o.kind <> 'consultation' then 'other' end, o.source, o.urgency) as part, case when d.now then 0 else 1 end::numeric as amount, case when d.now then 1 else 0 end::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order', lateral (select (c.opened_at at time zone 'Asia/Shanghai')::date) t(opened), lateral (values (t.opened, true), ((t.opened + interval '1 year')::date, false)) d(day, now)
where c.opened_at >= @begin - interval '1 year 1 day' and c.opened_at < @end and d.day between @from and @to
