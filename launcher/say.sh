# What the launcher says and how long things took. Messages go to stderr; stdout is for results.
# shellcheck shell=bash

line_open=no
quiet=no
child=

say() {
  close_line
  printf '%s\n' "$*" >&2
}

fail() {
  say "planrunde: $*"
  exit 1
}

misuse() {
  say "planrunde: $* (./planrunde --help lists what there is)"
  exit 2
}

close_line() {
  if [ "$line_open" = yes ]; then printf '\n' >&2; fi
  line_open=no
}

microseconds() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }

seconds_since() {
  local tenths=$((($(microseconds) - $1) / 100000))
  printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

# begin "building" ... finish: one line per step, its time at the end.
begin() {
  step_started=$(microseconds)
  if [ "$quiet" = yes ]; then return; fi
  printf '  %s … ' "$1" >&2
  line_open=yes
}

finish() {
  if [ "$quiet" = yes ]; then return; fi
  printf '%s(%s)\n' "${1:+$1 }" "$(seconds_since "$step_started")" >&2
  line_open=no
}

# Runs a long command in a session of its own, its output in a log, so that a signal sent to the
# launcher ends it at once. Shows the end of the log only if the command failed.
logged() {
  local log=$1 code=0 turns=0
  shift
  mkdir -p "$(dirname "$log")"
  setsid "$@" >"$log" 2>&1 </dev/null &
  child=$!
  while kill -0 "$child" 2>/dev/null; do
    pause 0.2
    turns=$((turns + 1))
    if [ $((turns % 50)) = 0 ] && [ "$quiet" = no ]; then printf '. ' >&2; fi
  done
  wait "$child" || code=$?
  child=
  if [ "$code" != 0 ]; then show_end "$log"; fi
  return "$code"
}

# Without the frames of Java's stack traces, which would push the reasons out of sight.
show_end() {
  close_line
  { (grep -Ev '^[[:space:]]+(at |\.\.\. [0-9]+ )' "$1" || true) | tail -n 30 && printf '(the whole log: %s)\n' "$1"; } >&2
}

# Unlike a plain sleep, a trapped signal ends it.
pause() {
  sleep "$1" &
  wait $! || true
}

# The child leads its own session, so the whole group goes with it.
end_child() {
  local turns=0
  if [ -z "$child" ]; then return; fi
  kill -TERM -- "-$child" 2>/dev/null || true
  while kill -0 "$child" 2>/dev/null; do
    pause 0.1
    turns=$((turns + 1))
    if [ "$turns" = 400 ]; then kill -KILL -- "-$child" 2>/dev/null || true; fi
  done
  child=
}
