-- name: “三公”经费变动率
-- section: 预算与资产
-- place: 12
-- kind: change
-- unit: %
-- link: /ledger-entries/{id}
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项
-- formula: 本年“三公”经费预算 ÷ 上年“三公”经费预算 − 1
-- about: 湖南按两年的预算数比；上年是零的没有变动率，不高于 0 为好。
-- source: 湖南省部门整体支出绩效评价指标表
select e.id, e.number || '　' || e.summary as label, d.day, y.unit_id, false as restricted, e.three_public as part, case when d.now then 0 else case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 end as amount, case when d.now then case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 else 0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id, lateral (values (e.booked_on, true), ((e.booked_on + interval '1 year')::date, false)) d(day, now)
where e.entered_at <= @at and e.booked_on between (@from - interval '1 year')::date and @to and d.day between @from and @to and e.three_public is not null and e.stage in ('initial', 'addition', 'reduction', 'carriedin')
