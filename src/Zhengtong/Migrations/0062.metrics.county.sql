-- Contacts lie in the order of their time, so a summary of each block of pages is enough to pass over the years before; it costs an
-- act nothing, where a tree would cost each contact an entry.
create index service_contact_at on service_contact using brin (at) with (pages_per_range = 32, autosummarize = on);

create index service_case_deemed on service_case (accepted_at) where deemed;
