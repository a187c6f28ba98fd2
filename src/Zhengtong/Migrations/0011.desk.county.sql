-- Desk, search and lists at 300,000 commitments.

-- Pairs of neighbouring characters, so that two-character Chinese words are found by index. Our own, not pg_trgm: trigrams
-- need three characters, depend on the database's locale for Chinese, and need an extension that may not be allowed.
create function bigrams(t text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(lower(t), i, 2)), '{}') from generate_series(1, length(t) - 1) i
$$;

-- A text that holds all these pairs; inlined by the planner, so that the indexes below serve it.
create function holds_pairs(t text, pairs text[]) returns boolean language sql immutable parallel safe as $$
    select bigrams(t) @> pairs
$$;

create index commitment_words on commitment using gin (bigrams(title)) with (fastupdate = on);
create index party_words on party using gin (bigrams(name));
create index commitment_number on commitment (number text_pattern_ops);
create index commitment_kind on commitment (kind, opened_at desc, id);
create index commitment_post_open on commitment (post_id, due_at, id) where closed_at is null;

-- What calendar the open clocks were last derived over, and how far a new derivation has come.
create table calendar_applied (
    only_row boolean primary key default true check (only_row),
    fingerprint text not null,
    after_id uuid
);
