-- name: 预算完成率（湖南表）
-- section: 预算与资产
-- place: 5
-- kind: ratio
-- unit: %
-- formula: （上年结转 + 年初预算 + 追加 − 追减 − 年末结转结余）÷（上年结转 + 年初预算 + 追加 − 追减）
-- about: 湖南省部门整体支出评分表的算法。
-- source: 湖南省部门整体支出绩效评价指标表
-- link: /ledger-entries/{id}
select e.id, e.number || '　' || e.summary as label, e.booked_on as day, y.unit_id, false as restricted, null::text as part, case when e.stage in ('initial', 'addition', 'reduction', 'carriedin') then case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 else 0 end as amount, case when e.stage = 'carriedout' then -e.fen / 1000000.0 else case when e.stage = 'reduction' then -e.fen else e.fen end / 1000000.0 end as got
from ledger_entry e join fiscal_year y on y.id = e.year_id
where e.entered_at <= @at and e.booked_on between @from and @to and (e.stage in ('initial', 'addition', 'reduction', 'carriedin') or e.stage = 'carriedout')
