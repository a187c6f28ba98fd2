-- name: 平均办理天数
-- section: 办件
-- place: 7
-- kind: mean
-- unit: 天
-- link: /cases/{id}
-- parts: hall=大厅窗口; web=网上; town=乡镇; village=村
-- formula: 从收件到办结的日历天数之和 ÷ 办结数
-- about: 日历天数，暂停的日子也算在内；当场办结的是 0 天。
-- source: 财预〔2013〕53号 附件 行政效能
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.channel as part,
       ((c.closed_at at time zone 'Asia/Shanghai')::date - (s.submitted_at at time zone 'Asia/Shanghai')::date)::numeric as amount, null::numeric as got
from service_case s join commitment c on c.id = s.id
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
