-- Institutions (制度): the rules that a unit works by.
create table institution (
    id uuid primary key,
    unit_id uuid not null references unit,
    number text not null,
    name text not null,
    subject text not null,
    issued_on date not null,
    repealed_on date check (repealed_on >= issued_on),
    unique (unit_id, number)
);
create index institution_unit on institution (unit_id, id);
