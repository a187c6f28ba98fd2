-- The base catalogue (基本目录) by edition, as the level above publishes it. Editions are added, never changed.
create table base_edition (
    no int primary key,
    name text not null,
    hash text not null unique,
    matters int not null
);

-- Content holds the matter with the source and certainty of each part.
create table base_matter (
    edition int not null references base_edition,
    code text not null,
    content jsonb not null,
    primary key (edition, code)
);
