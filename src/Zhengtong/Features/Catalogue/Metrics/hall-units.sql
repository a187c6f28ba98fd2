-- name: 进驻大厅的单位数
-- section: 大厅与站点
-- place: 3
-- kind: count
-- unit: 个
-- about: 截至期末，有已公布的事项在县大厅受理的单位。
-- source: 国发〔2022〕5号
select u.id, u.name as label, @to as day, u.id as unit_id, false as restricted, null::text as part, 1::numeric as amount, null::numeric as got
from unit u
where exists (select 1 from matter m join lateral (select v.list from matter_version v where v.matter_id = m.id and v.effective_from <= @to order by v.version desc limit 1) v on true
              where m.unit_id = u.id and m.state <> 'adopted' and v.list->'places' @> '[{"site": "county"}]')
