-- name: “三公”经费结余率
-- section: 预算与资产
-- place: 28
-- kind: ratio
-- unit: %
-- link: /ledger-entries/{id}
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项
-- formula: （“三公”经费预算 − 支出）÷ “三公”经费预算
-- about: 预算里没有花的部分。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, e.three_public as part, case when e.stage = 'expenditure' then 0 else case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 end as amount, case when e.stage in ('reduction', 'expenditure') then -e.fen else e.fen end / 1000000.0 as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.three_public is not null and (e.stage in ('initial', 'addition', 'reduction', 'carriedin') or e.stage = 'expenditure')
