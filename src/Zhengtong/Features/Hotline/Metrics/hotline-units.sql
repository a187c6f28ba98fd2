-- name: 热线成员单位数
-- section: 12345 热线
-- place: 16
-- kind: count
-- unit: 个
-- about: 截至期末，派单目录里有职责的单位。
-- source: 国办发〔2020〕53号
select u.id, u.name as label, @to as day, u.id as unit_id, false as restricted, null::text as part, 1::numeric as amount, null::numeric as got
from unit u
where exists (select 1 from duty d where d.unit_id = u.id and d.effective_from <= @to and (d.effective_to is null or d.effective_to >= @to))
