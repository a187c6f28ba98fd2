-- A case ends when its commitment closes: metrics of what was concluded ask both for the day, so that they read the year's cases
-- and not every case there ever was.
create index service_case_ended on service_case (ended_at) where ended_at is not null;
