-- What metrics ask for by the day of submission; without it every month of it reads every case there ever was.
create index service_case_submitted on service_case (submitted_at);
-- The few clocks that ran out: what was on time is what is not among them.
create index clock_late on clock (commitment_id, name) where level in ('red', 'grave');
