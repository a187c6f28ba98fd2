-- Matters (政务服务事项) of the county, and the published versions of their implementation lists.
create table matter (
    code text primary key,
    name text not null,
    kind text not null,
    unit_code text not null,
    unit_name text not null,
    level text not null,
    state text not null check (state in ('adopted', 'published', 'suspended')),
    current_version_id uuid,
    adopted text not null,
    search text not null
);
create index matter_state on matter (state, code);
create index matter_unit on matter (unit_code, code);

-- A version is never changed: a running case keeps the one under which it was accepted.
create table matter_version (
    id uuid primary key,
    matter_code text not null references matter,
    no int not null,
    list text not null,
    effective_from date not null,
    published_at timestamptz not null,
    published_by text not null,
    ended_at timestamptz,
    unique (matter_code, no)
);
