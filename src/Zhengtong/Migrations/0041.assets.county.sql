-- Procurement, assets, posts (采购、资产、编制). Amounts are in fen.
create table procurement (
    id uuid primary key,
    unit_id uuid not null references unit,
    year_id uuid not null references fiscal_year,
    code text not null,
    name text not null,
    kind text not null check (kind in ('goods', 'works', 'services')),
    planned_fen bigint not null check (planned_fen >= 0),
    executed_fen bigint not null check (executed_fen between 0 and planned_fen),
    contracted_on date,
    supplier text,
    unique (year_id, code),
    check ((executed_fen > 0) = (contracted_on is not null))
);
create index procurement_unit on procurement (unit_id, id);

create table fixed_asset (
    id uuid primary key,
    unit_id uuid not null references unit,
    code text not null,
    name text not null,
    kind text not null check (kind in ('building', 'equipment', 'vehicle', 'exhibit', 'book', 'furniture', 'living')),
    fen bigint not null check (fen > 0),
    acquired_on date not null,
    in_use boolean not null,
    disposed_on date,
    keeper text,
    unique (unit_id, code),
    check (disposed_on is null or not in_use)
);
create index fixed_asset_unit on fixed_asset (unit_id, id);

create table stocktake (
    id uuid primary key,
    unit_id uuid not null references unit,
    taken_on date not null,
    book_items int not null,
    book_fen bigint not null,
    found_items int not null,
    found_fen bigint not null,
    explanation text,
    unique (unit_id, taken_on),
    check (explanation is not null or (book_items = found_items and book_fen = found_fen))
);

create table establishment (
    id uuid primary key,
    unit_id uuid not null references unit,
    kind text not null check (kind in ('administrative', 'reference', 'funded', 'institution', 'support', 'vehicle')),
    effective_from date not null,
    posts int not null check (posts >= 0),
    in_post int not null check (in_post >= 0),
    basis text not null,
    unique (unit_id, kind, effective_from)
);
