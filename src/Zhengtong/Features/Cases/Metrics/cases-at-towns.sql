-- name: 乡村两级办结数
-- section: 办件
-- place: 3
-- kind: count
-- unit: 件
-- link: /cases/{id}
-- parts: direct=直办; forwarded=流转; town=乡镇; village=村
-- about: 当期由乡镇、村收件并已办结的件：直办的在当地办完，流转的转给有权的单位办。
-- source: 国办发〔2020〕35号
select c.id, c.number || '　' || c.title as label, (c.closed_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, s.mode || '|' || s.channel as part, 1::numeric as amount, null::numeric as got
from service_case s join commitment c on c.id = s.id
where c.closed_at >= @begin and c.closed_at < @end and s.ended_at >= @begin and s.ended_at < @end
  and s.channel in ('town', 'village')
