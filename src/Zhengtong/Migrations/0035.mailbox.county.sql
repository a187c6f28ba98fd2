-- The mailbox of the head of the county (县长信箱): letters are orders; the code is told to the writer alone.
create table letter (
    id uuid primary key references work_order,
    code text not null unique
);

-- Letters and replies as everybody may read them (公开的来信): edited, masked copies. Taken down, never deleted.
create table published_letter (
    id uuid primary key,
    order_id uuid not null references work_order,
    title text not null,
    text text not null,
    reply text not null,
    unit_id uuid not null references unit,
    topic_code text not null references topic,
    written_at timestamptz not null,
    replied_at timestamptz not null,
    published_at timestamptz not null,
    published_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text
);
create unique index published_letter_order on published_letter (order_id) where withdrawn_at is null;
create index published_letter_of on published_letter (order_id);
create index published_letter_newest on published_letter (published_at desc, id desc) where withdrawn_at is null;
create index published_letter_unit on published_letter (unit_id);
create index published_letter_topic on published_letter (topic_code);
create index work_order_letters on work_order (id desc) where source = 'mailbox';
