-- name: 回访率
-- section: 12345 热线
-- place: 6
-- kind: rate
-- unit: %
-- formula: 接通回访的工单 ÷ 应当回访的工单
-- about: 答复过、留了号码、愿意接回访的工单应当回访；三次没有接通的不算应当回访。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, ((select b.process from call_back b where b.order_id = o.id and b.reached and b.at < @at order by b.at desc limit 1) is not null)::int::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.opened_at >= @begin and c.opened_at < @end and exists (select 1 from order_reply p where p.order_id = o.id) and o.missed_calls < 3 and exists (select 1 from order_caller w where w.order_id = o.id and w.phone_secret is not null and not w.no_call_back)
