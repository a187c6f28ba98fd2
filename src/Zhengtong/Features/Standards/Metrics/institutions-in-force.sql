-- name: 现行制度数
-- section: 预算与资产
-- place: 41
-- kind: count
-- unit: 项
-- about: 截至期末没有废止的制度。
-- source: 财预〔2013〕53号 附件 管理制度健全性
select i.id, i.number || '　' || i.name as label, @to as day, i.unit_id, false as restricted, i.subject as part, 1::numeric as amount, null::numeric as got
from institution i
where i.issued_on <= @to and (i.repealed_on is null or i.repealed_on > @to)
