-- name: “三公”经费变动率
-- section: 预算与资产
-- place: 12
-- kind: change
-- unit: %
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项
-- formula: 本年“三公”经费预算 ÷ 上年“三公”经费预算 − 1
-- about: 湖南按两年的预算数比；上年是零的没有变动率，不高于 0 为好。
-- source: 湖南省部门整体支出绩效评价指标表
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, case when y.year < extract(year from @to) then (e.booked_on + interval '1 year')::date else e.booked_on end as day, y.unit_id, false as restricted, e.three_public as part, case when y.year < extract(year from @to) then case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 else 0 end as amount, case when y.year < extract(year from @to) then 0 else case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where (e.booked_on between @from and @to or e.booked_on between (@from - interval '1 year')::date and (@to - interval '1 year')::date) and e.three_public is not null and e.stage in ('initial', 'addition', 'reduction', 'carriedin')
