-- Contacts lie in the order of their time, so a summary of each block of pages is enough to pass over the years before; it costs an
-- act nothing, where a tree would cost each contact an entry.
create index service_contact_at on service_contact using brin (at) with (pages_per_range = 32, autosummarize = on);

create index service_case_deemed on service_case (accepted_at) where deemed;

-- A year's overview asks for all metrics of some days; the key begins with the metric.
create index metric_day_day on metric_day (day, metric) include (rows, amount, got);
