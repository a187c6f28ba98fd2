-- name: 来电数
-- section: 12345 热线
-- place: 15
-- kind: count
-- unit: 个
-- parts: answered=接听; missed=没有接听
-- about: 话务系统送来的来电。
-- source: 国办发〔2020〕53号
select l.id, to_char(l.offered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as label, (l.offered_at at time zone 'Asia/Shanghai')::date as day, null::uuid as unit_id, false as restricted, case when l.answered_at is null then 'missed' else 'answered' end as part, 1::numeric as amount, null::numeric as got
from hotline_call l
where l.offered_at >= @begin and l.offered_at < @end
