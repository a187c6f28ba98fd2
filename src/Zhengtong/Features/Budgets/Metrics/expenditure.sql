-- name: 支出合计
-- section: 预算与资产
-- place: 3
-- kind: amount
-- unit: 万元
-- link: /ledger-entries/{id}
-- parts: basic=基本支出; personnel=人员经费; public=公用经费; undivided=没有分清人员、公用的; project=项目支出; unclassed=没有写支出性质; generalbudget=一般公共预算; governmentfund=政府性基金预算; statecapital=国有资本经营预算; socialinsurance=社会保险基金预算; specialaccount=纳入专户管理的非税收入; other=其他资金; 301=工资福利支出; 302=商品和服务支出; 303=对个人和家庭的补助; 307=债务利息及费用支出; 309=资本性支出（基本建设）; 310=资本性支出; 311=对企业补助（基本建设）; 312=对企业补助; 313=对社会保障基金补助; 399=其他支出; 30101=基本工资; 30102=津贴补贴; 30103=奖金; 30106=伙食补助费; 30107=绩效工资; 30108=机关事业单位基本养老保险缴费; 30109=职业年金缴费; 30110=职工基本医疗保险缴费; 30112=其他社会保障缴费; 30113=住房公积金; 30199=其他工资福利支出; 30201=办公费; 30202=印刷费; 30205=水费; 30206=电费; 30207=邮电费; 30209=物业管理费; 30211=差旅费; 30213=维修（护）费; 30214=租赁费; 30215=会议费; 30216=培训费; 30217=公务接待费; 30226=劳务费; 30227=委托业务费; 30228=工会经费; 30231=公务用车运行维护费; 30239=其他交通费用; 30299=其他商品和服务支出
-- about: 当年的支出凭证，更正的用负数抵减。
-- source: 财预〔2020〕10号 附
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, concat_ws('|', case e.class when 'personnel' then 'basic|personnel' when 'public' then 'basic|public' when 'basic' then 'basic|undivided' else coalesce(e.class, 'unclassed') end, e.source, left(e.economic_code, 3), case when length(e.economic_code) > 3 then e.economic_code end) as part, e.fen / 1000000.0 as amount, null::numeric as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and e.stage = 'expenditure'
