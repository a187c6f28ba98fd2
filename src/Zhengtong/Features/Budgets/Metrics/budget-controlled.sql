-- name: 预算控制率
-- section: 预算与资产
-- place: 6
-- kind: ratio
-- unit: %
-- formula: 本年追加预算 ÷ 年初预算
-- about: 湖南省部门整体支出评分表的算法，越低越好。
-- source: 湖南省部门整体支出绩效评价指标表
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, null::text as part, case when e.stage = 'initial' then e.fen / 1000000.0 else 0 end as amount, case when e.stage = 'addition' then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.stage in ('initial', 'addition')
