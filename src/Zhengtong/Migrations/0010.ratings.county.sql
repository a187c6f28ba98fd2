-- Good and bad ratings (好差评). Levels are kept by name: standards differ on which end is 1.
create table rating_policy (
    effective_from date primary key,
    rate_days int not null,
    revise_days int not null,
    contact_days numeric(6, 2) not null,
    rectify_days numeric(6, 2) not null,
    smallest_sample int not null,
    source text not null
);
insert into rating_policy values ('2020-01-01', 90, 7, 1, 15, 10,
    '1 个工作日联系：《安阳市政务服务条例》第五十二条；15 个工作日反馈：四川省的做法；评价和改评的天数、最少评价数由本县定');

-- One contact, one rating. rater_id and phone_secret are never selected for staff, but by a recorded act.
create table rating (
    id uuid primary key,
    contact_id uuid not null unique references service_contact,
    commitment_id uuid not null references commitment,
    level text not null check (level in ('verysatisfied', 'satisfied', 'fairlysatisfied', 'dissatisfied', 'verydissatisfied')),
    tags text[] not null,
    words text check (length(words) <= 500),
    channel text not null check (channel in ('web', 'qr', 'tablet', 'phone')),
    rater_id uuid references party,
    phone_secret bytea,
    at timestamptz not null,
    revised_at timestamptz,
    excluded_at timestamptz,
    exclusion_reason text
);
create index rating_commitment on rating (commitment_id);
create index rating_at on rating (at desc);

-- What a rating said before its one revision.
create table earlier_rating (
    rating_id uuid primary key references rating,
    level text not null,
    tags text[] not null,
    words text,
    channel text not null,
    at timestamptz not null
);

-- What the clerk called to the screen before a window (评价屏); place_id is a window, or a site that has none.
create table rating_screen (
    place_id uuid primary key,
    contact_id uuid not null references service_contact,
    called_at timestamptz not null
);
create index rating_screen_contact on rating_screen (contact_id);

-- A bad rating to rectify (差评整改): a commitment of its own.
create table rectification (
    id uuid primary key references commitment,
    rating_id uuid not null unique references rating,
    subject_id uuid not null references commitment,
    unit_id uuid not null references unit,
    rated_person_id uuid references person,
    state text not null,
    responsible_id uuid,
    handlers uuid[] not null,
    contact text check (contact in ('reached', 'unreachable', 'anonymous')),
    appealed boolean not null,
    satisfied boolean
);

create table rater_reveal (
    id uuid primary key,
    rectification_id uuid not null references rectification,
    by_id uuid not null references person,
    at timestamptz not null,
    reason text not null
);
create index rater_reveal_rectification on rater_reveal (rectification_id, by_id);
