-- What every county keeps for the platform itself.
create table idempotency_key (
    caller uuid not null,
    key text not null,
    at timestamptz not null,
    result text not null,
    primary key (caller, key)
);
create index idempotency_key_at on idempotency_key (at);

create table outbox_message (
    id uuid primary key,
    subscriber text not null,
    payload text not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts int not null,
    error text
);
create index outbox_message_due on outbox_message (due_at);

create table number_series (
    series text not null,
    period text not null,
    last int not null,
    primary key (series, period)
);

-- Journals: a chain's head, and its entries. sealed_length is written by the sealing job alone.
create table journal_chain (
    id uuid primary key,
    length int not null,
    head bytea not null,
    sealed_length int not null default 0
);
create index journal_chain_unsealed on journal_chain (id) where length > sealed_length;

create table journal_entry (
    chain_id uuid not null,
    seq int not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    act text not null,
    summary text not null,
    data text,
    hash bytea not null,
    primary key (chain_id, seq)
);

-- Sealed roots: which heads each root covers. The roots themselves lie outside the database too.
create table journal_seal (
    no int primary key,
    at timestamptz not null,
    root bytea not null
);
create table journal_seal_head (
    seal_no int not null,
    chain_id uuid not null,
    length int not null,
    head bytea not null,
    primary key (seal_no, chain_id)
);
create index journal_seal_head_chain on journal_seal_head (chain_id, length);
