#!/usr/bin/env bash
# Installs Redmine and Request Tracker 5 from Debian, starts both on a PostgreSQL of their own and writes where they are:
#   peers.sh FOLDER            as root; FOLDER/peers.json is for `Zhengtong.Benchmarks orders --peers`
#   peers.sh FOLDER stop       stops what it started
# Both keep their history in PostgreSQL, send no mail and are asked with tokens (a password costs RT 0.2 s of bcrypt a request).
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
folder=$(readlink -m "${1:?peers.sh FOLDER [stop]}")
export PEERS=$folder DEBIAN_FRONTEND=noninteractive
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1 || true)

if [ "${2:-}" = stop ]; then
    for pid in "$folder"/*.pid; do kill "$(cat "$pid")" 2>/dev/null || true; rm -f "$pid"; done
    runuser -u postgres -- "$bin/pg_ctl" -D "$folder/pg" -m fast stop
    exit
fi

apt-get install -y --no-install-recommends postgresql redmine redmine-sqlite puma ruby-pg request-tracker5 rt5-db-sqlite rt5-standalone starman libdbd-pg-perl >/dev/null
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
mkdir -p "$folder"/{pg,redmine/gem,rt/empty,rt/mason,rt/sess}
chmod 755 "$folder"

[ -e "$folder/pg/PG_VERSION" ] || { chown postgres "$folder/pg"; runuser -u postgres -- "$bin/initdb" -D "$folder/pg" -A trust -U postgres >/dev/null; }
runuser -u postgres -- "$bin/pg_ctl" -D "$folder/pg" status >/dev/null ||
    runuser -u postgres -- "$bin/pg_ctl" -D "$folder/pg" -o "-p 55461 -c listen_addresses=127.0.0.1 -c unix_socket_directories=/tmp" -l "$folder/pg/log" -w start >/dev/null
for name in redmine rt5; do
    psql -qh 127.0.0.1 -p 55461 -U postgres -c "create database $name" 2>/dev/null || true
done

# Debian's Gemfile loads the adapter of its own configuration; a copy of it also loads PostgreSQL's.
{ cat /usr/share/redmine/Gemfile; echo 'gem "pg"'; } >"$folder/redmine/gem/Gemfile"
chown -R www-data "$folder/redmine" "$folder/rt"
redmine() {
    (cd /usr/share/redmine && runuser -u www-data -- env RAILS_ENV=production REDMINE_INSTANCE=default X_DEBIAN_SITEID=default REDMINE_LANG=en PEERS="$folder" HOME="$folder/redmine" SCHEMA="$folder/redmine/schema.rb" \
        BUNDLE_GEMFILE="$folder/redmine/gem/Gemfile" DATABASE_URL='postgresql://postgres@127.0.0.1:55461/redmine?pool=10' "$@")
}
redmine bin/rake db:migrate >/dev/null
redmine bin/rake redmine:load_default_data >/dev/null
redmine bin/rails runner "$here/redmine.rb"

cp "$here/rt.pm" "$folder/rt/RT_SiteConfig.pm"
rt() { runuser -u www-data -- env PEERS="$folder" RT_SITE_CONFIG="$folder/rt/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$folder/rt/empty" "$@"; }
if ! psql -qtAh 127.0.0.1 -p 55461 -U postgres rt5 -c "select 1 from queues limit 1" >/dev/null 2>&1; then
    rt rt-setup-database-5 --action schema,coredata --dba postgres --dba-password unused --skip-create --force >/dev/null
    rt rt-setup-database-5 --action insert --datafile /usr/share/request-tracker5/etc/initialdata --dba postgres --dba-password unused --skip-create --force >/dev/null
fi
rt perl "$here/rt.pl"

redmine puma -e production -b tcp://127.0.0.1:18092 -t 8:8 -w 2 --dir /usr/share/redmine >"$folder/redmine/log" 2>&1 &
echo $! >"$folder/redmine.pid"
rt /usr/share/request-tracker5/libexec/rt-server --server Starman --workers 4 --host 127.0.0.1 --port 18091 >"$folder/rt/log" 2>&1 &
echo $! >"$folder/rt.pid"
for port in 18092 18091; do
    curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$port/"
done
printf '{"redmine":%s,"requestTracker":%s}\n' "$(cat "$folder/redmine/peer.json")" "$(cat "$folder/rt/peer.json")" | tee "$folder/peers.json"
