-- What another unit owes to an evaluation (数据提供): a commitment each, with its own clock. It takes the place of a unit and a day
-- at the indicator, which no desk showed; what was asked that way and not answered is to be asked again.
create table figure_request (
    id uuid primary key references commitment,
    evaluation_id uuid not null references evaluation,
    indicator text not null,
    unit_id uuid not null references unit,
    state text not null check (state in ('asked', 'supplied', 'declined', 'withdrawn')),
    answer text,
    foreign key (evaluation_id, indicator) references evaluation_item,
    check ((state = 'declined') = (answer is not null))
);
create unique index figure_request_asked on figure_request (evaluation_id, indicator) where state = 'asked';
create index figure_request_evaluation on figure_request (evaluation_id, indicator);
create index figure_request_unit on figure_request (unit_id);

alter table evaluation_item drop column owed_by_id, drop column owed_on;
