-- Units, sites, windows, posts, people, accounts (机构、场所、窗口、岗位、人员、账号).
create table unit (
    id uuid primary key,
    code text not null unique,
    name text not null,
    short_name text not null,
    kind text not null check (kind in ('bureau', 'department', 'town', 'village')),
    parent_id uuid references unit,
    region_code text not null,
    credit_code text,
    phone text,
    review_body text,
    abolished_on date
);

create table site (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null,
    kind text not null check (kind in ('hall', 'town', 'village', 'online')),
    region_code text not null,
    address text not null,
    phone text not null,
    opening_hours text not null
);

create table "window" (
    id uuid primary key,
    site_id uuid not null references site,
    number text not null,
    name text not null,
    unique (site_id, number)
);

create table person (
    id uuid primary key,
    name text not null,
    unit_id uuid not null references unit,
    site_id uuid references site,
    window_id uuid references "window",
    title text not null,
    phone text,
    roles text[] not null,
    left_on date
);
create index person_unit on person (unit_id);

-- A post with its holder (A) and stand-in (B); acting says who does the work now.
create table post (
    id uuid primary key,
    unit_id uuid not null references unit,
    name text not null,
    holder_id uuid not null references person,
    stand_in_id uuid references person,
    acting_id uuid not null references person,
    unique (unit_id, name)
);

create table hand_over (
    id uuid primary key,
    post_id uuid not null references post,
    from_id uuid not null references person,
    to_id uuid not null references person,
    at timestamptz not null,
    reason text not null,
    until date,
    moved int not null
);
create index hand_over_post on hand_over (post_id, at);

-- Sign-in: of a person of the staff or of a citizen's party (subject_id).
create table account (
    id uuid primary key,
    login text not null unique,
    kind text not null check (kind in ('staff', 'citizen')),
    subject_id uuid not null,
    password_hash text not null,
    failures int not null default 0,
    locked_until timestamptz,
    stamp uuid not null,
    must_change boolean not null default false,
    password_at timestamptz not null,
    last_sign_in timestamptz
);
create unique index account_subject on account (kind, subject_id);

-- Tokens of programs (接入系统): only the hash is kept.
create table client_token (
    id uuid primary key,
    name text not null,
    hash bytea not null unique,
    scopes text[] not null,
    person_id uuid references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create table office_hours (
    effective_from date primary key,
    morning_from time not null,
    morning_to time not null,
    afternoon_from time not null,
    afternoon_to time not null
);
