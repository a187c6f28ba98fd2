-- Matters (事项) of the county; version 0 is adopted by name only. The title and what follows are of the published list.
create table matter (
    id uuid primary key,
    code text not null unique,
    edition int not null,
    name text not null,
    kind text not null,
    department text not null,
    levels text[] not null,
    state text not null check (state in ('adopted', 'published', 'suspended')),
    version int not null,
    title text not null,
    summary text,
    unit_id uuid references unit,
    implementation_code text unique,
    handling text,
    person_themes text[] not null,
    enterprise_themes text[] not null,
    places text[] not null,
    search_text text not null,
    suspended_for text,
    published_at timestamptz
);
create index matter_state on matter (state, code);

-- Published implementation lists (实施清单); a running case keeps the version under which it was accepted.
create table matter_version (
    matter_id uuid not null references matter,
    version int not null,
    effective_from date not null,
    published_at timestamptz not null,
    published_by text not null,
    list jsonb not null,
    primary key (matter_id, version)
);
