-- name: 来电接通率
-- section: 12345 热线
-- place: 9
-- kind: rate
-- unit: %
-- formula: 接通的来电 ÷ 来电
-- about: 话务系统送来的来电。
-- source: 国办发〔2020〕53号
select l.id, to_char(l.offered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as label, (l.offered_at at time zone 'Asia/Shanghai')::date as day, null::uuid as unit_id, false as restricted, null::text as part, 1::numeric as amount, (l.answered_at is not null)::int::numeric as got
from hotline_call l
where l.offered_at >= @begin and l.offered_at < @end
