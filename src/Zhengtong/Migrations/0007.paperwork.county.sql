-- Templates of documents (文书模板), each version kept for as long as a document was made from it.
create table letter_template (
    code text not null,
    version int not null,
    name text not null,
    text text not null,
    primary key (code, version)
);

-- Documents issued (文书): the values are frozen, and with the template's version they are the document. Never deleted.
create table document (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    template_code text not null,
    template_version int not null,
    number text not null,
    title text not null,
    unit_id uuid not null references unit,
    unit_name text not null,
    holder text not null,
    "values" text not null,
    digest text not null,
    code text not null unique,
    verify_at text not null,
    internal boolean not null,
    issued_at timestamptz not null,
    issued_by uuid not null,
    issuer_name text not null,
    state text not null check (state in ('issued', 'withdrawn')),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    pdf text,
    foreign key (template_code, template_version) references letter_template,
    unique (number, template_code)
);
create index document_commitment on document (commitment_id, issued_at);
