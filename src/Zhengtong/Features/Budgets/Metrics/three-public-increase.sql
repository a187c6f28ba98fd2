-- name: “三公”经费支出比上年增加
-- section: 预算与资产
-- place: 29
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项
-- about: 本年支出减上年支出，负数是减少。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, d.day, y.unit_id, false as restricted, e.three_public as part, case when d.now then e.fen / 1000000.0 else -(e.fen / 1000000.0) end as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id, lateral (values (e.booked_on, true), ((e.booked_on + interval '1 year')::date, false)) d(day, now)
where e.entered_at <= @at and e.booked_on between (@from - interval '1 year')::date and @to and d.day between @from and @to and e.three_public is not null and e.stage = 'expenditure'
