-- The budget (预算): years of units, their projects, and the ledger. Amounts are in fen.
create table fiscal_year (
    id uuid primary key,
    unit_id uuid not null references unit,
    year int not null check (year between 2000 and 2100),
    largest_fen bigint not null check (largest_fen > 0),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by_name text,
    unique (unit_id, year),
    check ((closed_at is null) = (closed_by_name is null))
);

create table budget_project (
    id uuid primary key,
    unit_id uuid not null references unit,
    code text not null,
    name text not null,
    planned_end date,
    completed_on date,
    unique (unit_id, code)
);

-- Entries (分录) are never changed; another entry puts one right, with its reason.
create table ledger_entry (
    id uuid primary key,
    year_id uuid not null references fiscal_year,
    stage text not null check (stage in ('initial', 'addition', 'reduction', 'carriedin', 'receipt', 'expenditure', 'carriedout')),
    source text not null check (source in ('generalbudget', 'governmentfund', 'statecapital', 'socialinsurance', 'specialaccount', 'other')),
    class text check (class in ('personnel', 'public', 'basic', 'project')),
    economic_code text,
    project_id uuid references budget_project,
    three_public text check (three_public in ('abroad', 'vehiclepurchase', 'vehiclerunning', 'reception', 'undivided')),
    number text not null,
    line int not null check (line > 0),
    booked_on date not null,
    fen bigint not null check (fen > 0 or (fen < 0 and corrects_id is not null)),
    summary text not null,
    corrects_id uuid references ledger_entry,
    reason text,
    entered_at timestamptz not null,
    entered_by_name text not null,
    unique (year_id, stage, number, line),
    check ((corrects_id is null) = (reason is null)),
    check (project_id is null or class = 'project')
);
create index ledger_entry_day on ledger_entry (year_id, booked_on desc, id);
create index ledger_entry_project on ledger_entry (project_id) where project_id is not null;
create index ledger_entry_corrects on ledger_entry (corrects_id) where corrects_id is not null;
