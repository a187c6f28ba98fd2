-- What ended in a period: the supervision board and the ratings count it.
create index commitment_ended on commitment (closed_at, kind) include (unit_id, confidentiality, id) where closed_at is not null;
