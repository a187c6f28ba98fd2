-- name: 大厅和站点工作人员数
-- section: 大厅与站点
-- place: 4
-- kind: count
-- unit: 人
-- parts: hall=县大厅; town=乡镇; village=村
-- about: 截至期末，在县大厅、乡镇便民服务中心、村级便民服务站工作的人。
-- source: 国发〔2022〕5号
select p.id, p.name || '　' || p.title as label, @to as day, p.unit_id, false as restricted, s.kind as part, 1::numeric as amount, null::numeric as got
from person p join site s on s.id = p.site_id
where p.left_on is null or p.left_on > @to
