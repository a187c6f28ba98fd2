-- name: 视为受理的件
-- section: 办件
-- place: 11
-- kind: count
-- unit: 件
-- link: /cases/{id}
-- about: 五个工作日没有答复，依法视为受理的件。应当是零。
-- source: 《行政许可法》第三十二条
select c.id, c.number || '　' || c.title as label, (s.accepted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, null::text as part, 1::numeric as amount, null::numeric as got
from service_case s join commitment c on c.id = s.id
where s.deemed and s.accepted_at >= @begin and s.accepted_at < @end
