-- name: 发牌数
-- section: 效能监督
-- place: 1
-- kind: count
-- unit: 张
-- link: /supervision/cards/{id}
-- parts: yellow=黄牌; red=红牌; grave=严重红牌
-- about: 当期发出的黄牌、红牌，后来撤销的也算在内。
-- source: 本县红黄牌规则（各条注明出处）
select d.id, c.number || '　' || d.subject_title as label, (d.issued_at at time zone 'Asia/Shanghai')::date as day, d.unit_id, s.confidentiality = 'restricted' as restricted, d.warning as part, 1::numeric as amount, null::numeric as got
from card d join commitment c on c.id = d.id join commitment s on s.id = d.subject_id
where d.issued_at >= @begin and d.issued_at < @end
