# The private PostGIS cluster: loopback only, own folder, own port, never as root.
# Everybody who uses it holds a shared lock; the last one out stops it, unless "database start" asked for it to stay.
# File descriptors: 7 one start or stop at a time, 8 in use.
# shellcheck shell=bash

throwaway_settings="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"

# PostgreSQL refuses to run as root: step down to an account that owns nothing else.
as_database_user() {
  local command=(env -i -C / PATH="$pg_bin:/usr/bin:/bin" LC_ALL=C.UTF-8 PGPASSFILE="$db/pgpass" "$@")
  if [ "$(id -u)" = 0 ]; then
    command=(setpriv "--reuid=$db_user" "--regid=$db_user" --clear-groups "${command[@]}")
  fi
  "${command[@]}" 7>&- 8>&- 9>&-
}

# Sets db and makes the folder. A folder that the database's account cannot reach is replaced by one that it can.
database_folder() {
  db=$1
  db_user=$(id -un)
  mkdir -p "$db" 2>/dev/null || fail "cannot write to the folder $db"
  if [ "$(id -u)" = 0 ]; then
    db_user=$(id -un postgres 2>/dev/null || echo nobody)
    chown "$db_user" "$db"
    if ! (cd / && setpriv "--reuid=$db_user" "--regid=$db_user" --clear-groups test -w "$db"); then
      db=/var/lib/planrunde/$(printf '%s' "$1" | cksum | cut -d' ' -f1)
      mkdir -p "$db"
      chown "$db_user" "$db"
    fi
  fi
  if [ ! -w "$db" ] || ! chmod 700 "$db" 2>/dev/null; then
    fail "the database folder $db belongs to another account; use that account or another folder"
  fi
}

database_is_running() { as_database_user pg_ctl -D "$db/cluster" status >/dev/null 2>&1; }

database_create() {
  need_space "$db" "a new database"
  rm -rf "$db/cluster.new"
  (
    umask 077
    LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom 2>/dev/null | head -c 32 >"$db/password" || true
    printf '127.0.0.1:*:*:planrunde:%s\n' "$(cat "$db/password")" >"$db/pgpass"
  )
  if [ "$(id -u)" = 0 ]; then chown "$db_user" "$db/password" "$db/pgpass"; fi
  if ! as_database_user initdb -D "$db/cluster.new" -U planrunde --auth=scram-sha-256 --pwfile="$db/password" \
    --encoding=UTF8 --locale=C.UTF-8 --no-instructions >"$db/initdb.log" 2>&1; then
    database_failed "$db/initdb.log" "the database could not be created"
  fi
  mv "$db/cluster.new" "$db/cluster"
}

database_failed() {
  if grep -q 'No space left on device' "$1"; then fail "the disk that holds $db is full; make room and try again"; fi
  show_end "$1"
  fail "$2"
}

# Tries port after port: between looking and starting, somebody else may take one.
database_launch() {
  local port settings=
  if [ "$1" = throwaway ]; then settings=$throwaway_settings; fi
  for port in $(seq "${PLANRUNDE_DB_PORT:-54320}" 54420); do
    if port_taken "$port"; then continue; fi
    if as_database_user pg_ctl -D "$db/cluster" -w -t 60 -l "$db/server.log" start \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= $settings" >/dev/null 2>&1; then
      printf '%s\n' "$port" >"$db/port"
      return
    fi
    if ! tail -n 5 "$db/server.log" | grep -q 'Address already in use'; then
      database_failed "$db/server.log" "the database did not start"
    fi
  done
  fail "found no free port for the database between ${PLANRUNDE_DB_PORT:-54320} and 54420"
}

# database_start FOLDER normal|throwaway: sets and exports how to reach it.
database_start() {
  local port major=
  database_folder "$1"
  exec 7>>"$db/start.lock" 8>>"$db/users.lock"
  flock 7
  if [ -f "$db/cluster/PG_VERSION" ]; then major=$(cat "$db/cluster/PG_VERSION"); fi
  find_postgres "$major"
  begin "database"
  if [ -z "$major" ]; then database_create; fi
  if ! database_is_running; then
    : >"$db/server.log"
    if [ "$(id -u)" = 0 ]; then chown "$db_user" "$db/server.log"; fi
    database_launch "$2"
  fi
  flock -s 8
  port=$(cat "$db/port")
  local reach=(-h 127.0.0.1 -p "$port" -U planrunde)
  if [ "$(as_database_user psql -qtA "${reach[@]}" -d postgres -c "select count(*) from pg_database where datname = 'planrunde'")" = 0 ]; then
    as_database_user createdb "${reach[@]}" planrunde
  fi
  flock -u 7
  PLANRUNDE_DB_PASSWORD=$(cat "$db/password")
  export PLANRUNDE_DB_URL="jdbc:postgresql://127.0.0.1:$port/planrunde" PLANRUNDE_DB_USER=planrunde PLANRUNDE_DB_PASSWORD
  finish "on port $port"
}

# Leaves the cluster; the last user stops it.
database_leave() {
  flock 7
  if flock -n -x 8 && [ ! -f "$db/stay" ]; then
    as_database_user pg_ctl -D "$db/cluster" -m fast -w stop >/dev/null 2>&1 || true
  fi
  exec 8>&-
  flock -u 7
}

# Stops the cluster whoever uses it; sets database_stopped.
database_stop() {
  database_stopped=no
  if [ ! -d "$1" ]; then return; fi
  database_folder "$1"
  rm -f "$db/stay"
  if [ ! -f "$db/cluster/PG_VERSION" ]; then return; fi
  find_postgres "$(cat "$db/cluster/PG_VERSION")"
  if database_is_running; then
    as_database_user pg_ctl -D "$db/cluster" -m fast -w stop >/dev/null || fail "the database in $db did not stop"
    database_stopped=yes
  fi
}
