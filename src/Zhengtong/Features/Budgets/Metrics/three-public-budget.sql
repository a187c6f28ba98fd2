-- name: “三公”经费预算
-- section: 预算与资产
-- place: 26
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: abroad=因公出国（境）; vehiclepurchase=公务用车购置; vehiclerunning=公务用车运行; reception=公务接待; undivided=未分项; basic=基本支出; personnel=人员经费; public=公用经费; project=项目支出; unclassed=没有写支出性质
-- about: 当年“三公”经费的预算，含上年结转、追加、追减。
-- source: 地方预决算公开操作规程（财预〔2016〕143号）
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, concat_ws('|', e.three_public, case e.class when 'personnel' then 'basic|personnel' when 'public' then 'basic|public' else coalesce(e.class, 'unclassed') end) as part, case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.three_public is not null and e.stage in ('initial', 'addition', 'reduction', 'carriedin')
