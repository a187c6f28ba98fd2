-- name: 政府采购执行率
-- section: 预算与资产
-- place: 13
-- kind: ratio
-- unit: %
-- link: /budgets/procurement
-- parts: goods=货物; works=工程; services=服务
-- formula: 实际政府采购金额 ÷ 政府采购预算
-- about: 当年采购计划逐项的执行。
-- source: 财预〔2013〕53号 附件
select p.id, p.code || '　' || p.name as label, make_date(y.year, 12, 31) as day, p.unit_id, false as restricted, p.kind as part, p.planned_fen / 1000000.0 as amount, p.executed_fen / 1000000.0 as got
from procurement p join fiscal_year y on y.id = p.year_id
where make_date(y.year, 12, 31) between @from and @to
