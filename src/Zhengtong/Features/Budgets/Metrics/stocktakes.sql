-- name: 资产盘点次数
-- section: 预算与资产
-- place: 39
-- kind: count
-- unit: 次
-- link: /budgets/assets
-- about: 当期做过的盘点。
-- source: 行政事业性国有资产管理条例（国务院令第738号）
select s.id, to_char(s.taken_on, 'YYYY-MM-DD') || '　盘点' as label, s.taken_on as day, s.unit_id, false as restricted, null::text as part, 1::numeric as amount, null::numeric as got
from stocktake s
where s.taken_on between @from and @to
