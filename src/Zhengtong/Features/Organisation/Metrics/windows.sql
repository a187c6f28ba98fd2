-- name: 窗口数
-- section: 大厅与站点
-- place: 2
-- kind: count
-- unit: 个
-- parts: hall=县大厅; town=乡镇; village=村
-- about: 现在设立的窗口。
-- source: 国发〔2022〕5号
select w.id, s.name || '　' || w.number || ' ' || w.name as label, @to as day, s.unit_id, false as restricted, s.kind as part, 1::numeric as amount, null::numeric as got
from "window" w join site s on s.id = w.site_id
