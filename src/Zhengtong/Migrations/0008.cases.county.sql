-- Cases (办件) and what belongs to them.
create table service_case (
    id uuid primary key references commitment,
    matter_code text not null,
    list_version int not null,
    item_code text not null,
    applicant_id uuid not null references party,
    agent_id uuid references party,
    state text not null,
    channel text not null,
    mode text not null,
    answers text not null,
    submitted_at timestamptz not null,
    receiver_id uuid,
    received_on date not null,
    accepted_at timestamptz,
    acceptor_id uuid,
    deemed boolean not null,
    examiner_id uuid,
    extended boolean not null,
    extension_asked text,
    decided_at timestamptz,
    decider_id uuid,
    granted boolean,
    reasons text,
    ground_id text,
    competent_body text,
    on_the_spot boolean not null,
    issued_at timestamptz,
    delivered_at timestamptz,
    delivery text,
    ended_at timestamptz
);
create index service_case_matter on service_case (matter_code, submitted_at desc);
create index service_case_applicant on service_case (applicant_id, submitted_at desc);

create table case_material (
    id uuid primary key,
    case_id uuid not null references service_case,
    requirement_id text not null,
    name text not null,
    source text not null check (source in ('form', 'upload', 'paper', 'held', 'deferred')),
    file text,
    file_name text,
    content_type text,
    size int,
    held_number text,
    due_on date,
    supplied_at timestamptz not null,
    checked_by text
);
create index case_material_case on case_material (case_id);

-- The one-time correction notice (一次性告知): one list, one notice.
create table case_correction (
    case_id uuid primary key references service_case,
    asked_at timestamptz not null,
    asked_by text not null,
    items text not null,
    due_on date not null,
    answered_at timestamptz
);

create table case_opinion (
    id uuid primary key,
    case_id uuid not null references service_case,
    step text not null,
    at timestamptz not null,
    person_id uuid not null,
    person_name text not null,
    unit_id uuid,
    verdict text not null,
    text text not null
);
create index case_opinion_case on case_opinion (case_id, at);

create table case_suspension (
    id uuid primary key,
    case_id uuid not null references service_case,
    procedure_id text not null,
    name text not null,
    basis text not null,
    pauses_promised boolean not null,
    pauses_statutory boolean not null,
    note text not null,
    started_at timestamptz not null,
    expected_on date,
    ended_at timestamptz,
    result text
);
create index case_suspension_case on case_suspension (case_id);

-- An opinion asked of another unit (征求意见): a commitment of its own, on that unit's desk.
create table opinion_request (
    id uuid primary key references commitment,
    case_id uuid not null references service_case,
    asked_unit_id uuid not null references unit,
    question text not null,
    state text not null,
    answer text,
    answered_by text,
    answered_at timestamptz
);
create index opinion_request_case on opinion_request (case_id);

-- Drafts (草稿): resumable, one group of questions at a time.
create table case_draft (
    id uuid primary key,
    matter_code text not null,
    list_version int not null,
    owner_id uuid not null,
    applicant_id uuid references party,
    agent_id uuid references party,
    channel text not null,
    site_id uuid,
    answers text not null,
    materials text not null,
    version int not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index case_draft_owner on case_draft (owner_id, changed_at desc);
