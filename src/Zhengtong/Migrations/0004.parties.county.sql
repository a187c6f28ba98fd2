-- Citizens and enterprises (当事人). Numbers of persons are encrypted; *_index is a keyed blind index for look-up.
create table party (
    id uuid primary key,
    kind text not null check (kind in ('person', 'enterprise')),
    name text not null,
    number_type text not null check (number_type in ('resident-id', 'credit-code')),
    number_secret bytea not null,
    number_index bytea not null,
    number_masked text not null,
    phone_secret bytea,
    phone_index bytea,
    phone_masked text,
    mail_secret bytea,
    mail_masked text,
    address text,
    representative text,
    created_at timestamptz not null
);
create unique index party_number on party (number_type, number_index);
create index party_phone on party (phone_index);
create index party_name on party (name text_pattern_ops);

-- A mandate (授权委托): agent acts for principal until a day, or until withdrawn. A legal representative (representative)
-- acts for an enterprise once a clerk has seen the licence (confirmed_at).
create table mandate (
    id uuid primary key,
    principal_id uuid not null references party,
    agent_id uuid not null references party,
    representative boolean not null,
    matters text[] not null,
    file text,
    valid_from date not null,
    valid_to date not null,
    confirmed_at timestamptz,
    confirmed_by text,
    withdrawn_at timestamptz,
    created_at timestamptz not null
);
create index mandate_agent on mandate (agent_id);
create index mandate_principal on mandate (principal_id);
