-- What waits in a unit until somebody takes it (单位待领): the desk's count is asked for on every page of the staff.
create index commitment_pool on commitment (unit_id, due_at, id) where closed_at is null and person_id is null;
