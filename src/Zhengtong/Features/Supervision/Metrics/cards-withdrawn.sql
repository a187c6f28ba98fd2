-- name: 撤牌率
-- section: 效能监督
-- place: 4
-- kind: rate
-- unit: %
-- link: /supervision/cards/{id}
-- parts: yellow=黄牌; red=红牌; grave=严重红牌
-- formula: 撤销的牌 ÷ 已有结论的牌
-- about: 高了，说明发牌的规则要检查。
-- source: 本县红黄牌规则（各条注明出处）
select d.id, c.number || '　' || d.subject_title as label, (d.issued_at at time zone 'Asia/Shanghai')::date as day, d.unit_id, s.confidentiality = 'restricted' as restricted, d.warning as part, 1::numeric as amount, (d.state = 'withdrawn')::int::numeric as got
from card d join commitment c on c.id = d.id join commitment s on s.id = d.subject_id
where d.issued_at >= @begin and d.issued_at < @end and c.closed_at is not null and c.closed_at < @at
