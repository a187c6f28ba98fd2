-- Gives a county its past: the year with most commitments is copied into as many years before it as history.years says.
-- What metrics read is copied; ids, days and unique numbers are the copy's, every other column is kept, so the years are alike.
-- Of documents only those that a metric asks for: all of ten years would be another ten gigabytes.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';

-- Ids begin with the millisecond they were made at: a copy's id is as much older as the copy, and lies where an old row's would.
create function pg_temp.past(id uuid, years int) returns uuid language sql immutable as
$$ select (lpad(to_hex(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint - years * 31557600000), 12, '0') || substr(id::text, 15))::uuid $$;

create function pg_temp.first_id(at timestamptz) returns uuid language sql immutable as
$$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

do $$
declare
    evidence constant regclass[] := '{commitment,service_case,case_correction,clock,document,service_contact,rating,rectification,card,work_order,order_caller,order_reply,order_return,call_back,hotline_call}';
    years constant int := current_setting('history.years');
    year constant int := (select extract(year from opened_at) from commitment group by 1 order by count(*) desc limit 1);
    evidence_table regclass; key name; names text; copies text; indexes text[]; index text; copied bigint;
begin
    foreach evidence_table in array evidence loop
        -- Its columns, each with what becomes of it in the copy.
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum), string_agg(format(case
                when a.atttypid = 'uuid'::regtype and (a.attnum = any(p.indkey) or exists (select from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum] and f.confrelid = any(evidence))) then 'pg_temp.past(r.%I, k)'
                when exists (select from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f' and a.attnum = any(f.conkey)) then 'r.%I'
                when a.atttypid = 'timestamptz'::regtype then 'r.%I - make_interval(years => k)'
                when a.atttypid = 'date'::regtype then '(r.%I - make_interval(years => k))::date'
                when a.atttypid = 'text'::regtype and exists (select from pg_index u where u.indrelid = a.attrelid and u.indisunique and a.attnum = any(u.indkey)
                    and not exists (select from pg_attribute i where i.attrelid = u.indrelid and i.attnum = any(u.indkey) and i.atttypid = 'uuid'::regtype)) then 'r.%I || ''-'' || k'
                else 'r.%I' end, a.attname), ', ' order by a.attnum), min(a.attname) filter (where a.attnum = p.indkey[0])
            into names, copies, key
            from pg_attribute a join pg_index p on p.indrelid = a.attrelid and p.indisprimary
            where a.attrelid = evidence_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
        -- What is no constraint is built anew at the end: ten times as fast as row by row.
        select coalesce(array_agg(pg_get_indexdef(indexrelid)), '{}') into indexes from pg_index where indrelid = evidence_table and not indisunique;
        execute (select coalesce(string_agg(format('drop index %s', indexrelid::regclass), ';'), 'select') from pg_index where indrelid = evidence_table and not indisunique);
        -- The year with what reached into it from the one before, and from it into the next. The oldest year first.
        execute format('insert into %1$s (%2$s) select %3$s from generate_series($1, 1, -1) k, lateral (select * from %1$s where %4$I >= $2 and %4$I < $3 and k > 0 and %5$s offset 0) r',
            evidence_table, names, copies, key, case evidence_table when 'document'::regclass then 'template_code = ''deferred-materials-notice''' else 'true' end)
            using years, pg_temp.first_id(make_timestamptz(year - 1, 12, 1, 0, 0, 0)), pg_temp.first_id(make_timestamptz(year + 1, 7, 1, 0, 0, 0));
        get diagnostics copied = row_count;
        foreach index in array indexes loop
            execute index;
        end loop;
        raise notice '%: % rows', evidence_table, copied;
    end loop;
end $$;

delete from metric_day;
delete from metric_roll;
