-- The hotline (12345): topics, duty list, limits, orders.
create table topic (
    code text primary key,
    level1 text not null,
    level2 text not null,
    urgency text not null check (urgency in ('ordinary', 'pressing', 'urgent', 'critical')),
    hint text,
    keywords text[] not null
);

-- The duty list (派单目录): topic × region → unit, with its legal ground. Lines are ended, never changed.
create table duty (
    id uuid primary key,
    topic_code text not null references topic,
    region_code text not null,
    unit_id uuid not null references unit,
    ground text not null,
    effective_from date not null,
    effective_to date
);
create index duty_topic on duty (topic_code, region_code);
create index duty_unit on duty (unit_id);

-- Limits per kind, source and urgency, from a day on; * means any.
create table order_limit (
    effective_from date not null,
    kind text not null,
    source text not null,
    urgency text not null,
    answer_days numeric(6, 2) not null,
    rework_days numeric(6, 2) not null,
    extension_days numeric(6, 2) not null,
    sign_hours numeric(6, 2) not null,
    basis text not null,
    primary key (effective_from, kind, source, urgency)
);

-- Which unit is the hotline; without a row, the bureau.
create table hotline_office (unit_id uuid primary key);

-- Orders (工单).
create table work_order (
    id uuid primary key references commitment,
    kind text not null check (kind in ('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise', 'urging')),
    source text not null,
    urgency text not null check (urgency in ('ordinary', 'pressing', 'urgent', 'critical')),
    topic_code text not null references topic,
    region_code text not null,
    place text,
    content text not null check (length(content) <= 20000),
    call_key text unique,
    accused_unit_id uuid references unit,
    original_id uuid references work_order,
    state text not null,
    unit_id uuid references unit,
    dispatched_at timestamptz,
    dispatches int not null,
    handler_id uuid references person,
    adjudicated boolean not null,
    extension_asked numeric(6, 2),
    extension_reason text,
    extended numeric(6, 2),
    reworks int not null,
    missed_calls int not null,
    supervision text check (supervision in ('ordinary', 'listed', 'summons')),
    urgings int not null,
    resolution text check (resolution in ('concluded', 'resolved', 'unsolvable')),
    channel text,
    answer text
);
create index work_order_topic on work_order (topic_code, region_code);
create index work_order_unit on work_order (unit_id);
create index work_order_accused on work_order (accused_unit_id) where accused_unit_id is not null;
create index work_order_handler on work_order (handler_id);
create index work_order_original on work_order (original_id) where original_id is not null;
create index work_order_state on work_order (state) where state not in ('closed', 'refused');

-- Who called about it (诉求人): numbers encrypted, with a blind index.
create table order_caller (
    id uuid primary key,
    order_id uuid not null references work_order,
    seq int not null,
    name text,
    phone_secret bytea,
    phone_index bytea,
    phone_masked text,
    address text,
    hidden boolean not null,
    no_call_back boolean not null,
    call text,
    at timestamptz not null,
    unique (order_id, seq)
);
create index order_caller_phone on order_caller (phone_index, at desc) where phone_index is not null;
create unique index order_caller_call on order_caller (call, order_id) where call is not null;

create table order_return (
    id uuid primary key,
    order_id uuid not null references work_order,
    seq int not null,
    unit_id uuid not null references unit,
    proposed_unit_id uuid not null references unit,
    reason text not null,
    at timestamptz not null,
    by_id uuid not null,
    ruled_unit_id uuid references unit,
    finding text,
    ruled_at timestamptz,
    unique (order_id, seq)
);
create index order_return_unit on order_return (unit_id);
create index order_return_proposed on order_return (proposed_unit_id);
create index order_return_ruled on order_return (ruled_unit_id);

create table order_reply (
    id uuid primary key,
    order_id uuid not null references work_order,
    seq int not null,
    unit_id uuid not null references unit,
    by_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    resolution text not null check (resolution in ('concluded', 'resolved', 'unsolvable')),
    measures text not null,
    text text not null,
    unique (order_id, seq)
);
create index order_reply_unit on order_reply (unit_id);

-- Call-backs (回访): content with the handling and with the result, apart.
create table call_back (
    id uuid primary key,
    order_id uuid not null references work_order,
    reply int not null,
    at timestamptz not null,
    by_id uuid not null,
    reached boolean not null,
    process text check (process in ('satisfied', 'fairlysatisfied', 'dissatisfied')),
    result text check (result in ('satisfied', 'fairlysatisfied', 'dissatisfied')),
    words text
);
create index call_back_order on call_back (order_id, at);

-- What assisting units owe on an order (协办).
create table assistance (
    id uuid primary key references commitment,
    order_id uuid not null references work_order,
    unit_id uuid not null references unit,
    task text not null,
    state text not null,
    answer text,
    answered_by text,
    answered_at timestamptz
);
create index assistance_order on assistance (order_id);
create index assistance_unit on assistance (unit_id);
