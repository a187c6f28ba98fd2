-- What metrics ask for by the day of submission; without it every month of it reads every case there ever was.
create index service_case_submitted on service_case (submitted_at);
