-- Calls to the hotline (话务): offered by the telephone system, answered by an agent or given up.
create table hotline_call (
    id uuid primary key,
    line text not null unique,
    phone_secret bytea,
    phone_index bytea,
    phone_masked text,
    offered_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    agent_id uuid references person
);
create index hotline_call_offered on hotline_call (offered_at);
create index hotline_call_open on hotline_call (offered_at) where ended_at is null;
create index hotline_call_agent on hotline_call (agent_id, offered_at desc);
create index hotline_call_phone on hotline_call (phone_index, offered_at desc) where phone_index is not null;
