-- name: 差评按时整改率
-- section: 好差评
-- place: 4
-- kind: rate
-- unit: %
-- link: /rectifications/{id}
-- formula: 按时整改完的差评 ÷ 当期收到的差评
-- about: 一个工作日内联系、十五个工作日内整改，都没有超期的。还没有改完的不算改完。
-- source: 国办发〔2019〕51号
select c.id, c.number || '　' || c.title as label, (c.opened_at at time zone 'Asia/Shanghai')::date as day, d.unit_id, true as restricted, null::text as part, 1::numeric as amount, (c.closed_at < @at and c.level not in ('red', 'grave'))::int::numeric as got
from rectification d join commitment c on c.id = d.id
where c.opened_at >= @begin and c.opened_at < @end
