-- Performance self-evaluation (绩效自评): schemes, the year's notice, evaluations with their indicators and versions.
create table evaluation_scheme (
    id uuid primary key,
    code text not null,
    year int check (year between 2000 and 2100),
    name text not null,
    source text not null,
    subject text not null check (subject in ('unit', 'project')),
    indicators json not null,
    published_at timestamptz,
    unique nulls not distinct (code, year)
);

-- What the finance office ordered for a year (布置).
create table evaluation_year (
    year int primary key check (year between 2000 and 2100),
    due_on date not null,
    notice text not null,
    office_id uuid not null references unit
);

create table evaluation (
    id uuid primary key references commitment,
    unit_id uuid not null references unit,
    year int not null references evaluation_year,
    project_id uuid references budget_project,
    scheme_id uuid not null references evaluation_scheme,
    state text not null check (state in ('draft', 'submitted', 'returned', 'reviewed', 'approved', 'published', 'archived')),
    expected_goal text,
    reached_goal text,
    responsible text,
    submitted_by_id uuid references person,
    returns int not null,
    published_at timestamptz,
    public_note text,
    unique nulls not distinct (unit_id, year, project_id)
);
create index evaluation_published on evaluation (published_at desc, id) where published_at is not null;
create index evaluation_project on evaluation (project_id) where project_id is not null;
create index evaluation_scheme_id on evaluation (scheme_id);

create table evaluation_item (
    evaluation_id uuid not null references evaluation,
    code text not null,
    seq int not null,
    definition json not null,
    is_own boolean not null,
    target numeric(18, 4),
    actual numeric(18, 4),
    source text,
    document text,
    attested_by_name text,
    attested_at timestamptz,
    reason text,
    target_too_low boolean not null,
    owed_by_id uuid references unit,
    owed_on date,
    finance_score numeric(7, 2),
    finance_reason text,
    primary key (evaluation_id, code),
    check ((actual is null) = (source is null)),
    check ((owed_by_id is null) = (owed_on is null)),
    check (finance_score is null or finance_score >= 0)
);

-- Points of a checklist that are there, each with its evidence.
create table checklist_tick (
    evaluation_id uuid not null,
    code text not null,
    point text not null,
    institution_id uuid references institution,
    document text,
    ticked_by_name text not null,
    ticked_at timestamptz not null,
    primary key (evaluation_id, code, point),
    foreign key (evaluation_id, code) references evaluation_item,
    check (institution_id is not null or document is not null)
);

-- What was handed in, as it was then; never changed but by the reason it was returned for.
create table evaluation_version (
    evaluation_id uuid not null references evaluation,
    seq int not null check (seq > 0),
    made_at timestamptz not null,
    made_by_name text not null,
    act text not null,
    view json not null,
    returned_at timestamptz,
    returned_by_name text,
    return_reason text,
    primary key (evaluation_id, seq),
    check ((returned_at is null) = (return_reason is null))
);

create index evaluation_year_office on evaluation_year (office_id);
create index evaluation_of_year on evaluation (year);
create index evaluation_submitted_by on evaluation (submitted_by_id) where submitted_by_id is not null;
create index evaluation_item_owed_by on evaluation_item (owed_by_id) where owed_by_id is not null;
create index checklist_tick_institution on checklist_tick (institution_id) where institution_id is not null;
