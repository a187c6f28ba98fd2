-- The county register, regions and the national calendar: read-only to counties.
create table county (
    code text primary key check (code ~ '^[0-9]{6}$'),
    name text not null,
    short_name text not null,
    prefix text not null,
    bureau text not null,
    hosts text[] not null,
    is_default boolean not null default false,
    is_demonstration boolean not null default false
);

create table region (
    code text primary key,
    name text not null,
    level text not null,
    parent_code text references region
);

-- Holidays (kind 'holiday') and make-up workdays (kind 'makeup') as announced; source is the notice.
create table calendar_day (
    day date primary key,
    kind text not null check (kind in ('holiday', 'makeup')),
    name text not null,
    source text not null
);

-- A year is published when its notice has appeared; dates in any other year are provisional.
create table calendar_year (
    year int primary key,
    source text not null
);
