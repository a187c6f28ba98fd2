-- name: “三公”经费控制率
-- section: 预算与资产
-- place: 11
-- kind: ratio
-- unit: %
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项
-- formula: “三公”经费实际支出 ÷ “三公”经费预算安排
-- about: 不超过 100% 为好。
-- source: 财预〔2013〕53号 附件
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, e.three_public as part, case when e.stage in ('initial', 'addition', 'reduction', 'carriedin') then case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 else 0 end as amount, case when e.stage = 'expenditure' then e.fen / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.three_public is not null and (e.stage in ('initial', 'addition', 'reduction', 'carriedin') or e.stage = 'expenditure')
