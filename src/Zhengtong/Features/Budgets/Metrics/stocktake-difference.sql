-- name: 账实不符的件数
-- section: 预算与资产
-- place: 40
-- kind: count
-- unit: 件
-- link: /budgets/assets
-- about: 盘点时账上和实物相差的件数，盘盈盘亏都算；零就是账实相符。
-- source: 行政事业性国有资产管理条例（国务院令第738号）
select s.id, to_char(s.taken_on, 'YYYY-MM-DD') || '　盘点' as label, s.taken_on as day, s.unit_id, false as restricted, null::text as part, abs(s.book_items - s.found_items)::numeric as amount, null::numeric as got
from stocktake s
where s.taken_on between @from and @to
