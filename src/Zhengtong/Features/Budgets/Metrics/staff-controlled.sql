-- name: 在职人员控制率
-- section: 预算与资产
-- place: 15
-- kind: ratio
-- unit: %
-- link: /budgets/establishment
-- parts: administrative=行政编制; reference=参公编制; funded=全额事业编制; institution=事业编制; support=工勤编制
-- formula: 在职人员数 ÷ 编制数
-- about: 截至期末有效的编制批复和在职人数，不含退休和合同人员。
-- source: 财预〔2013〕53号 附件
select distinct on (t.unit_id, t.kind) t.id, t.basis as label, @to as day, t.unit_id, false as restricted, t.kind as part, t.posts::numeric as amount, t.in_post::numeric as got
from establishment t
where t.kind <> 'vehicle' and t.effective_from <= @to
order by t.unit_id, t.kind, t.effective_from desc
