#!/usr/bin/env bash
# A whole hotline of its own, on free ports and in a folder of its own, as an operator would treat it: it starts, each
# part that is killed comes back by itself while the others stay as they are, a second start touches nothing, and
# after the stop nothing is left.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.."

export HOTLINE_VAR=$PWD/var/try HOTLINE_TREE=${HOTLINE_TREE:-$PWD/var/tree}
port=$((20000 + RANDOM % 8000))
for name in PORT DB_PORT SEARCH_PORT AMI_PORT SIP_PORT WS_PORT WSS_PORT AGI_PORT RTP_START; do
  export "HOTLINE_$name=$((port++))"
done
export HOTLINE_RTP_END=$((HOTLINE_RTP_START + 200))
parts=(postgres elasticsearch asterisk app)

broken() {
  echo "✗ $1" >&2
  ./hotline status >&2 || true
  tail -n 20 "$HOTLINE_VAR"/log/*/current >&2 || true
  exit 1
}
holds() { echo "  ✔ $1"; }
process_of() { cat "$HOTLINE_VAR/service/$1/supervise/pid" 2>/dev/null; }
processes() { for part in "${parts[@]}"; do echo "$part $(process_of "$part")"; done; }
within() {
  local end=$((SECONDS + $1))
  until "${@:2}" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}
ready() { curl -sf "http://127.0.0.1:$HOTLINE_PORT/actuator/health/readiness"; }
everything_is_up() { ./hotline status && ready; }

trap './hotline stop >/dev/null 2>&1 || true' EXIT
./hotline stop >/dev/null 2>&1 || true
rm -rf "$HOTLINE_VAR"
mkdir -p "$HOTLINE_VAR/run"
# The same build and the same server programs; everything else is made anew.
[[ ! -d var/pgsql ]] || cp -r var/pgsql "$HOTLINE_VAR/pgsql"
[[ ! -f var/run/built ]] || cp var/run/built "$HOTLINE_VAR/run/built"

./hotline run >"$HOTLINE_VAR/first-run.txt" || { cat "$HOTLINE_VAR/first-run.txt"; broken "it does not start"; }
everything_is_up >/dev/null || broken "not every part is up after a start"
holds "starts: every part is up"

for killed in "${parts[@]}"; do
  before=$(processes | grep -v "^$killed ")
  old=$(process_of "$killed")
  kill -9 "$old"
  within 60 everything_is_up || broken "$killed, killed, does not come back"
  [[ $(process_of "$killed") != "$old" ]] || broken "$killed was not killed"
  [[ $(processes | grep -v "^$killed ") == "$before" ]] || broken "$killed, killed, takes others down"
  holds "$killed, killed, comes back by itself and the others stay"
done

before=$(processes)
./hotline run >"$HOTLINE_VAR/second-run.txt" || broken "a second start fails"
[[ $(processes) == "$before" ]] || broken "a second start restarts parts that had not changed"
holds "a second start touches nothing"

./hotline stop >/dev/null
while read -r part process; do
  [[ ! -d /proc/$process ]] || broken "$part lives on after the stop"
done <<<"$before"
holds "stops: nothing is left"
rm -rf "$HOTLINE_VAR"
