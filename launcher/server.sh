# Building and running the application.
# File descriptor 9: one server for one data folder.
# shellcheck shell=bash

read -r -a java_options <<<"--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${PLANRUNDE_JAVA_OPTS:--XX:+UseSerialGC -Xmx1g}"

# --- building ---------------------------------------------------------------------------------------

# A checksum of everything the jar is made of, so that touching or checking out files does not build again.
sources_fingerprint() {
  (cd "$here" && find pom.xml package.json package-lock.json vite.config.ts tsconfig.json src/main frontend .mvn -type f \
    -not -path 'frontend/generated/*' -not -path 'src/main/bundles/*' -print0 | sort -z | xargs -0 cksum | cksum)
}

build_is_current() {
  [ -f "$app_jar" ] && [ "$(cat "$app/fingerprint" 2>/dev/null)" = "$(sources_fingerprint)" ]
}

# Keeps an unpacked copy of the jar in target, which later Maven runs do not disturb and which starts
# with a third less work than the packed one, and remembers what it was made of.
keep_build() {
  local jar
  # shellcheck disable=SC2012
  jar=$(ls -t "$here"/target/planrunde-*.jar | head -n 1)
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
  mv "$app/$(basename "$jar")" "$app_jar"
  printf '%s\n' "$1" >"$app/fingerprint"
}

# Scripts carry a checksum in their name; those of earlier builds would stay in the jar.
forget_scripts() { rm -rf "$here/target/classes/META-INF/VAADIN"; }

build_if_needed() {
  local fingerprint
  if build_is_current; then return; fi
  if [ ! -w "$here" ]; then fail "must build first, but cannot write to the project folder $here"; fi
  need_space "$here" "building"
  find_maven
  find_node
  fingerprint=$(sources_fingerprint)
  begin "building (the first time, libraries are fetched)"
  forget_scripts
  maven package -DskipTests -Dspotless.check.skip
  logged "$logs/build.log" "${maven_command[@]}" || fail "the build failed"
  keep_build "$fingerprint"
  finish
}

# Has Java write down once after each build what a start loads and compiles (AOT cache, JEP 514): later starts, also
# those after a crash, take about half the time. Java itself leaves a cache aside that does not fit, so a failure here
# costs only that.
learn_start() {
  local part=$app/start.aot.part
  if [ -f "$app/start.aot" ] || [ ! -w "$app" ]; then return; fi
  begin "preparing quick starts (once after each build)"
  if logged "$logs/quick-start.log" "$JAVA_HOME/bin/java" "${java_options[@]}" "-XX:AOTCacheOutput=$part" \
    -Dspring.context.exit=onRefresh -jar "$app_jar" --server.port=0 --planrunde.demo=false; then
    mv "$part" "$app/start.aot"
    finish
  else
    finish "not possible; starts take longer"
  fi
}

# --- running ----------------------------------------------------------------------------------------

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

claim_data_folder() {
  mkdir -p "$data/log" 2>/dev/null || fail "cannot write to the data folder $data"
  if [ ! -w "$data" ] || [ ! -w "$data/log" ]; then fail "cannot write to the data folder $data"; fi
  chmod 700 "$data/log"
  { exec 9>>"$data/run.lock"; } 2>/dev/null || fail "the data folder $data belongs to another account; use that account or another folder"
  if ! flock -n 9; then
    local launcher server port
    read -r launcher server port <"$data/run.lock" || true
    fail "is already running on the data folder $data (port ${port:-not known yet}, process ${launcher:-not known yet}); ./planrunde stop ends it"
  fi
}

is_healthy() {
  # shellcheck disable=SC2016
  [[ $(timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" &&
    printf "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3 && cat <&3' "$1" 2>/dev/null) == *'"status":"UP"'* ]]
}

# Ends when the server is ready; fails when it ended or took too long.
await_server() {
  local turns=0 limit=${PLANRUNDE_START_SECONDS:-120}
  until [ -s "$data/welcome.txt" ] && is_healthy "$1"; do
    if ! kill -0 "$child" 2>/dev/null; then server_failed "the server ended while starting"; fi
    pause 0.2
    turns=$((turns + 1))
    if [ $((turns % 20)) = 0 ]; then printf 'still starting (%s) … ' "$(seconds_since "$step_started")" >&2; fi
    if [ $(($(microseconds) - step_started)) -gt $((limit * 1000000)) ]; then
      server_failed "the server was not ready after $limit seconds; on a slow machine, set PLANRUNDE_START_SECONDS"
    fi
  done
}

server_failed() {
  if grep -q 'No space left on device' "$data/log/server.log"; then fail "the disk that holds $data is full; make room and try again"; fi
  show_end "$data/log/server.log"
  fail "$1"
}

serve() {
  local port=$1 demo=$2 code=0 with_parent=() quick_start=()
  rm -f "$data/welcome.txt"
  if [ -f "$data/log/server.log" ]; then mv "$data/log/server.log" "$data/log/server.previous.log"; fi
  begin "server"
  # Where the system can, the server ends with the launcher even if that is killed outright.
  if setpriv --pdeathsig TERM true 2>/dev/null; then with_parent=(setpriv --pdeathsig TERM); fi
  (umask 077 && : >"$data/log/server.log")
  if [ -f "$app/start.aot" ]; then quick_start=("-XX:AOTCache=$app/start.aot"); fi
  setsid "${with_parent[@]}" "$JAVA_HOME/bin/java" "${java_options[@]}" "${quick_start[@]}" -jar "$app_jar" "--server.port=$port" \
    "--planrunde.demo=$demo" "--planrunde.welcome-file=$data/welcome.txt" >>"$data/log/server.log" 2>&1 </dev/null &
  child=$!
  printf '%s %s %s\n' "$$" "$child" "$port" >"$data/run.lock"
  await_server "$port"
  finish
  printf '\nPlanrunde is ready at http://localhost:%s\n\n' "$port"
  cat "$data/welcome.txt"
  # It may hold a one-time password, which is shown only now.
  rm -f "$data/welcome.txt"
  printf '\nData: %s   Log: %s   Stop: Ctrl-C or ./planrunde stop\n' "$data" "$data/log/server.log"
  wait "$child" || code=$?
  server_failed "the server ended by itself (code $code)"
}

# Ctrl-C, kill, a closed terminal and every failure come through here.
end_server() {
  local code=$?
  trap '' INT TERM HUP PIPE
  set +e
  if [ -n "$child" ] && kill -0 "$child" 2>/dev/null; then
    say
    begin "stopping"
    end_child
    finish
  fi
  if [ "${own_database:-no}" = yes ]; then database_leave; fi
  exit "$code"
}

run() {
  local port=8080 demo=true
  while [ $# -gt 0 ]; do
    case $1 in
      --port | --data) [ $# -ge 2 ] || misuse "$1 needs a value" ;;&
      --port) port=$2; shift ;;
      --port=*) port=${1#*=} ;;
      --data) use_data "$2"; shift ;;
      --data=*) use_data "${1#*=}" ;;
      --no-demo) demo=false ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "run does not know \"$1\"" ;;
    esac
    shift
  done
  if ! [[ $port =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
    misuse "--port must be a number from 1 to 65535, not \"$port\""
  fi
  trap end_server EXIT
  trap 'exit 0' INT TERM
  trap 'exec >/dev/null 2>&1; exit 0' HUP
  trap 'exit 1' PIPE
  claim_data_folder
  printf '%s\n' "$$" >"$data/run.lock"
  if port_taken "$port"; then fail "port $port is taken by another program; choose another one, for example: ./planrunde run --port $((port < 65535 ? port + 1 : 8080))"; fi
  find_java
  if [ -z "${PLANRUNDE_DB_URL:-}" ]; then find_postgres; fi
  build_if_needed
  if [ -z "${PLANRUNDE_DB_URL:-}" ]; then
    database_start "$data/postgres" normal
    own_database=yes
  fi
  learn_start
  serve "$port" "$demo"
}

# Ends what "run" started on this data folder, also when its launcher was killed.
stop() {
  local launcher server port turns=0
  while [ $# -gt 0 ]; do
    case $1 in
      --data) [ $# -ge 2 ] || misuse "$1 needs a value"; use_data "$2"; shift ;;
      --data=*) use_data "${1#*=}" ;;
      *) misuse "stop does not know \"$1\"" ;;
    esac
    shift
  done
  if [ ! -f "$data/run.lock" ] || flock -n "$data/run.lock" true; then
    database_stop "$data/postgres"
    if [ "$database_stopped" = yes ]; then say "stopped the database; no server was running on $data"; else say "nothing was running on $data"; fi
    return
  fi
  read -r launcher server port <"$data/run.lock" || true
  kill -TERM "$launcher" 2>/dev/null || kill -TERM "${server:-$launcher}" 2>/dev/null || fail "may not stop process ${launcher:-?}; it belongs to another account"
  until flock -n "$data/run.lock" true; do
    pause 0.2
    turns=$((turns + 1))
    if [ "$turns" = 300 ]; then fail "process $launcher has not ended after a minute"; fi
  done
  database_stop "$data/postgres"
  say "stopped the server${port:+ on port $port}"
}

# Any other word is a command of the application itself.
command_of_application() {
  local code=0
  find_java
  build_if_needed
  case $1 in
    analyse | convert | inspect | help) ;;
    *)
      if [ -z "${PLANRUNDE_DB_URL:-}" ]; then
        trap database_leave EXIT
        database_start "$data/postgres" normal
      fi
      ;;
  esac
  "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$app_jar" "$@" 7>&- || code=$?
  exit "$code"
}
