# Testing, measuring and formatting.
# shellcheck shell=bash

declare -a parts=()

# part NAME: notes the time since the last one.
part() {
  parts+=("$1 $(seconds_since "$part_started")")
  part_started=$(microseconds)
}

end_checks() {
  local code=$?
  trap '' INT TERM HUP
  set +e
  end_child
  if [ "${own_database:-no}" = yes ]; then database_leave; fi
  if [ ${#parts[@]} -gt 0 ]; then
    printf '\n' >&2
    printf 'planrunde: %s\n' "${parts[@]}" >&2
  fi
  exit "$code"
}

check_database() {
  database_start "$1" "$2"
  own_database=yes
}

verify() {
  local code=0 fingerprint
  part_started=$(microseconds)
  trap end_checks EXIT
  trap 'exit 130' INT TERM HUP
  need_space "$here" "building and testing"
  find_java
  find_maven
  find_node
  find_chromium
  find_mapserver
  find_gdal
  part "tools"
  if [ -z "${PLANRUNDE_TEST_DB_URL:-}" ]; then
    check_database "$here/target/test-db" throwaway
    export PLANRUNDE_TEST_DB_URL=$PLANRUNDE_DB_URL
    part "test database"
  fi
  fingerprint=$(sources_fingerprint)
  forget_scripts
  maven verify "$@"
  "${maven_command[@]}" 7>&- 8>&- || code=$?
  part "build and tests"
  if [ "$code" = 0 ] && compgen -G "$here/target/planrunde-*.jar" >/dev/null; then keep_build "$fingerprint"; fi
  exit "$code"
}

# measured FOLDER CLASS [ARGS]: runs a class of the tests against the built application on a database of its own.
measured() {
  local folder=$1 class=$2
  shift 2
  trap end_checks EXIT
  trap 'exit 130' INT TERM HUP
  find_java
  find_maven
  find_node
  find_chromium
  need_space "$here" "measuring"
  build_if_needed
  begin "compiling"
  maven test-compile dependency:build-classpath -Dvaadin.skip "-Dmdep.outputFile=$here/target/bench.classpath" -DincludeScope=test
  logged "$logs/bench-build.log" "${maven_command[@]}" || fail "the build failed"
  finish
  check_database "$folder" normal
  learn_start
  cd "$here"
  PLANRUNDE_FAULTS_DATABASE=$db "$JAVA_HOME/bin/java" "${java_options[@]}" \
    -cp "$here/target/classes:$here/target/test-classes:$(cat "$here/target/bench.classpath")" "$class" "$@"
}

bench() { measured "$here/target/bench-db" org.planrunde.bench.Bench "$@"; }

# Kills and starts its own cluster, and stops it at the end.
faults() { measured "$here/target/faults-db" org.planrunde.bench.Faults "$@"; }

format() {
  find_java
  find_maven
  (cd "$here" && mvn -B --no-transfer-progress spotless:apply "$@")
}
