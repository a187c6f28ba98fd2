-- name: 大厅和便民服务站点数
-- section: 大厅与站点
-- place: 1
-- kind: count
-- unit: 个
-- parts: hall=县大厅; town=乡镇; village=村
-- about: 现在设立的县大厅、乡镇便民服务中心和村级便民服务站。
-- source: 国发〔2022〕5号
select s.id, s.name as label, @to as day, s.unit_id, false as restricted, s.kind as part, 1::numeric as amount, null::numeric as got
from site s
where s.kind <> 'online'
