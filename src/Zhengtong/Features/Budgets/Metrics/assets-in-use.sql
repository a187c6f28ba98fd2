-- name: 固定资产利用率
-- section: 预算与资产
-- place: 14
-- kind: ratio
-- unit: %
-- link: /budgets/assets
-- parts: building=房屋构筑物; equipment=设备; vehicle=车辆; exhibit=文物陈列品; book=图书档案; furniture=家具; living=特种动植物
-- formula: 在用固定资产总额 ÷ 全部固定资产总额
-- about: 截至期末账上的固定资产，已处置的不算。
-- source: 财预〔2013〕53号 附件
select a.id, a.code || '　' || a.name as label, @to as day, a.unit_id, false as restricted, a.kind as part, a.fen / 1000000.0 as amount, case when a.in_use then a.fen / 1000000.0 else 0 end as got
from fixed_asset a
where a.acquired_on <= @to and (a.disposed_on is null or a.disposed_on > @to)
