-- name: 对办理过程满意率
-- section: 12345 热线
-- place: 7
-- kind: rate
-- unit: %
-- formula: 回访时对办理过程满意或者基本满意的工单 ÷ 接通回访的工单
-- about: 只算接通了回访的工单，以最后一次为准。应当和回访率一起看。
-- source: 国办发〔2020〕53号
-- link: /orders/{id}
-- parts: consultation=咨询; help=求助; complaint=投诉; report=举报; suggestion=建议; praise=表扬; urging=催办
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, coalesce(o.unit_id, c.unit_id) as unit_id, c.confidentiality = 'restricted' as restricted, o.kind as part, 1::numeric as amount, ((select b.process from call_back b where b.order_id = o.id and b.reached and b.at < @at order by b.at desc limit 1) <> 'dissatisfied')::int::numeric as got
from work_order o join commitment c on c.id = o.id and c.kind = 'work-order'
where c.opened_at >= @begin and c.opened_at < @end and exists (select 1 from order_reply p where p.order_id = o.id) and o.missed_calls < 3 and exists (select 1 from order_caller w where w.order_id = o.id and w.phone_secret is not null and not w.no_call_back) and (select b.process from call_back b where b.order_id = o.id and b.reached and b.at < @at order by b.at desc limit 1) is not null
