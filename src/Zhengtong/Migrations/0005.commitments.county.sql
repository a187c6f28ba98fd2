-- The kernel: what the county owes somebody by a date. No column serves one kind only.
create table commitment (
    id uuid primary key references journal_chain,
    number text not null unique,
    kind text not null,
    subject_code text not null,
    title text not null,
    party_id uuid references party,
    party_label text not null,
    site_id uuid references site,
    channel text not null,
    unit_id uuid not null references unit,
    post_id uuid references post,
    person_id uuid references person,
    state text not null,
    outcome text,
    confidentiality text not null check (confidentiality in ('ordinary', 'restricted')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    due_at timestamptz,
    level text not null,
    paused boolean not null
);
create index commitment_unit_open on commitment (unit_id, due_at, id) where closed_at is null;
create index commitment_person_open on commitment (person_id, due_at, id) where closed_at is null;
create index commitment_site_open on commitment (site_id, due_at, id) where closed_at is null;
create index commitment_unit on commitment (unit_id, opened_at desc, id);
create index commitment_site on commitment (site_id, opened_at desc, id);
create index commitment_person on commitment (person_id, opened_at desc, id);
create index commitment_party on commitment (party_id, opened_at desc, id);
create index commitment_opened on commitment (opened_at desc, id);
create index commitment_due_open on commitment (due_at, id) where closed_at is null;

-- Persons and units allowed to read besides those who hold it.
create table commitment_reader (
    commitment_id uuid not null references commitment,
    reader_id uuid not null,
    primary key (commitment_id, reader_id)
);
create index commitment_reader_reader on commitment_reader (reader_id);

-- Named clocks; what is derived by replay of the ledger is cached beside it.
create table clock (
    commitment_id uuid not null references commitment,
    name text not null,
    amount numeric(9, 2) not null,
    unit text not null,
    basis text not null,
    ladder text not null,
    state text not null,
    due_at timestamptz,
    alarm_at timestamptz,
    level text not null,
    primary key (commitment_id, name)
);
create index clock_alarm on clock (alarm_at) where alarm_at is not null;

-- The ledger: append-only.
create table clock_entry (
    commitment_id uuid not null,
    name text not null,
    seq int not null,
    kind text not null,
    at timestamptz not null,
    cause text,
    basis text,
    amount numeric(9, 2),
    unit text,
    by_name text,
    corrects int,
    primary key (commitment_id, name, seq),
    foreign key (commitment_id, name) references clock
);

-- A service contact (服务接触): something a rating can hang on.
create table service_contact (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    at timestamptz not null,
    what text not null,
    channel text not null,
    site_id uuid,
    window_id uuid,
    unit_id uuid not null,
    person_id uuid
);
create index service_contact_commitment on service_contact (commitment_id, at);

-- An irregularity (不规范事实) that a tenant recorded: a fact, judged by supervision.
create table irregularity (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    code text not null,
    at timestamptz not null,
    unit_id uuid not null,
    person_id uuid,
    detail text not null,
    basis text not null
);
create index irregularity_commitment on irregularity (commitment_id);
