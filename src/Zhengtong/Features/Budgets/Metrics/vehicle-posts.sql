-- name: 公务用车编制数
-- section: 预算与资产
-- place: 38
-- kind: count
-- unit: 台
-- link: /budgets/establishment
-- about: 截至期末核定的公务用车编制。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select distinct on (t.unit_id, t.kind) t.id, t.basis as label, @to as day, t.unit_id, false as restricted, t.kind as part, t.posts::numeric as amount, null::numeric as got
from establishment t
where t.kind = 'vehicle' and t.effective_from <= @to
order by t.unit_id, t.kind, t.effective_from desc
