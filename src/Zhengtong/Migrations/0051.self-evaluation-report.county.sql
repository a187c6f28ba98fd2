-- The report of an evaluation (自评报告): what the unit writes, figures typed by hand with their source, evidence frozen when it is handed in, files.
alter table evaluation add column outline text not null default 'hunan-2021';
alter table evaluation_version add column report json;

create table evaluation_passage (
    evaluation_id uuid not null references evaluation,
    section text not null,
    text text not null,
    written_by_name text not null,
    written_at timestamptz not null,
    primary key (evaluation_id, section)
);

create table evaluation_fact (
    evaluation_id uuid not null references evaluation,
    section text not null,
    text text not null,
    source text not null,
    document text not null,
    attested_by_name text not null,
    attested_at timestamptz not null,
    primary key (evaluation_id, section, text)
);

-- What was behind the figures: the days with a digest, and the rows where they are few; never changed.
create table frozen_evidence (
    evaluation_id uuid not null,
    seq int not null,
    key text not null,
    query text not null,
    days json not null,
    kept json,
    primary key (evaluation_id, seq, key),
    foreign key (evaluation_id, seq) references evaluation_version
);

-- How a published report compares with the records, once a day.
create table report_comparison (
    evaluation_id uuid primary key references evaluation,
    compared_at timestamptz not null,
    figures json not null
);

create table published_file (
    evaluation_id uuid not null references evaluation,
    kind text not null check (kind in ('docx', 'pdf', 'xlsx')),
    name text not null,
    made_at timestamptz not null,
    primary key (evaluation_id, kind)
);
create index published_file_name on published_file (name);
