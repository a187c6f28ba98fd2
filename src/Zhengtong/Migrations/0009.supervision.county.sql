-- Supervision cards (红黄牌). The facts of a card are never updated; what happens to it is added to card_step.
create table card_rule (
    code text not null,
    effective_from date not null,
    trigger text not null,
    warning text not null check (warning in ('reminder', 'yellow', 'red', 'grave')),
    name text not null,
    explain_days numeric(6, 2) not null,
    rectify_days numeric(6, 2) not null,
    source text not null,
    primary key (code, effective_from)
);

create table card (
    id uuid primary key references commitment,
    subject_id uuid not null references commitment,
    subject_number text not null,
    subject_kind text not null,
    subject_title text not null,
    cause text not null,
    unit_id uuid not null references unit,
    person_id uuid references person,
    site_id uuid references site,
    warning text not null check (warning in ('yellow', 'red', 'grave')),
    rule_code text not null,
    rule_from date not null,
    detail text not null,
    reached_at timestamptz not null,
    issued_at timestamptz not null,
    rectify_days numeric(6, 2) not null,
    state text not null,
    foreign key (rule_code, rule_from) references card_rule,
    unique (subject_id, cause)
);
create index card_issued on card (issued_at desc, id);
create index card_unit on card (unit_id, issued_at desc, id);
create index card_open on card (state, issued_at) where state not in ('closed', 'withdrawn');

create table card_step (
    card_id uuid not null references card,
    seq int not null,
    act text not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    text text not null,
    ground text check (ground in ('applicanthidfacts', 'forcemajeure', 'correctedintime', 'raisedinerror')),
    primary key (card_id, seq)
);
create index card_step_act on card_step (act, at);

create table reminder (
    commitment_id uuid not null references commitment,
    cause text not null,
    at timestamptz not null,
    unit_id uuid not null references unit,
    person_id uuid references person,
    primary key (commitment_id, cause)
);
create index reminder_at on reminder (at desc);
