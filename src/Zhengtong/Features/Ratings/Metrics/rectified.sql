-- name: 差评整改率
-- section: 好差评
-- place: 6
-- kind: rate
-- unit: %
-- link: /rectifications/{id}
-- formula: 已整改办结的差评 ÷ 当期收到的差评
-- about: 当期收到的差评，到现在整改办结的；申诉核实排除的不算。
-- source: 国办发〔2019〕51号
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, d.unit_id, true as restricted, null::text as part, 1::numeric as amount, coalesce(c.closed_at < @at, false)::int::numeric as got
from rectification d join commitment c on c.id = d.id
where c.opened_at >= @begin and c.opened_at < @end and d.state <> 'excluded'
