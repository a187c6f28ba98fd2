-- name: 差评数
-- section: 好差评
-- place: 3
-- kind: count
-- unit: 个
-- parts: hall=大厅窗口; web=网上; local=乡镇和村; town=乡镇; village=村; phone=12345 电话; mailbox=县长信箱; superior=上级转办; visit=来访
-- about: 不满意、非常不满意的评价，经申诉核实排除的不算。
-- source: 国办发〔2019〕51号
with first as materialized (select min(o.opened_at) as at from (select opened_at from commitment where closed_at >= @begin and closed_at < @end offset 0) o)
-- No contact is older than its commitment, and no rating than its contact: what came before the first is not read.
select k.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, k.unit_id, c.confidentiality = 'restricted' as restricted, case when k.channel in ('town', 'village') then 'local|' || k.channel else k.channel end as part, 1::numeric as amount, null::numeric as got
from service_contact k join commitment c on c.id = k.commitment_id left join rating r on r.contact_id = k.id and r.at >= (select at from first) and r.excluded_at is null and r.at < @at
where k.at >= (select at from first) and c.closed_at >= @begin and c.closed_at < @end and r.level in ('dissatisfied', 'verydissatisfied')
