-- Daily sums of the metrics (指标日汇总), folded anew every night; and until when each is folded.
create table metric_day (
    metric text not null,
    day date not null,
    rows bigint not null,
    amount numeric not null,
    got numeric not null,
    primary key (metric, day)
);

create table metric_roll (
    metric text primary key,
    rolled_at timestamptz not null
);
