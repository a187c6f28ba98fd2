-- name: 网上申请率
-- section: 办件
-- place: 6
-- kind: rate
-- unit: %
-- link: /cases/{id}
-- formula: 网上提交的件 ÷ 收件数
-- about: 申请人自己在网上提交的件。窗口代为录入的不算。
-- source: 国办函〔2016〕108号
select c.id, c.number || '　' || c.title as label, (s.submitted_at at time zone 'Asia/Shanghai')::date as day, c.unit_id, c.confidentiality = 'restricted' as restricted, null::text as part, 1::numeric as amount, (s.channel = 'web')::int::numeric as got
from service_case s join commitment c on c.id = s.id
where s.submitted_at >= @begin and s.submitted_at < @end and c.opened_at >= @begin and c.opened_at < @end
