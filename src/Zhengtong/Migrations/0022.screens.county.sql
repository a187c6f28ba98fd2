-- What the clerk called to the screen before a window (评价屏); place_id is a window, or a site that has none.
create table rating_screen (
    place_id uuid primary key,
    contact_id uuid not null references service_contact,
    called_at timestamptz not null
);
create index rating_screen_contact on rating_screen (contact_id);
