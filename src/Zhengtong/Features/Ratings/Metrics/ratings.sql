-- name: 评价数
-- section: 好差评
-- place: 5
-- kind: count
-- unit: 个
-- parts: verysatisfied=非常满意; satisfied=满意; fairlysatisfied=基本满意; dissatisfied=不满意; verydissatisfied=非常不满意
-- about: 当期收到的评价，经申诉核实排除的不算。
-- source: 国办发〔2019〕51号
select r.id, c.number || '　' || c.title as label, (r.at at time zone 'Asia/Shanghai')::date as day, k.unit_id, c.confidentiality = 'restricted' as restricted, r.level as part, 1::numeric as amount, null::numeric as got
from rating r join service_contact k on k.id = r.contact_id join commitment c on c.id = r.commitment_id
where r.at >= @begin and r.at < @end and r.excluded_at is null
