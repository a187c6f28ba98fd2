-- name: 在职人员数
-- section: 预算与资产
-- place: 37
-- kind: count
-- unit: 人
-- link: /budgets/establishment
-- parts: administrative=行政编制; reference=参公编制; funded=全额事业编制; institution=事业编制; support=工勤编制
-- about: 截至期末的在职人数，不含退休和合同人员。
-- source: 财预〔2013〕53号 附件
select distinct on (t.unit_id, t.kind) t.id, t.basis as label, @to as day, t.unit_id, false as restricted, t.kind as part, t.in_post::numeric as amount, null::numeric as got
from establishment t
where t.kind <> 'vehicle' and t.effective_from <= @to
order by t.unit_id, t.kind, t.effective_from desc
