# shellcheck shell=bash
# Idle memory of each process tree: what it holds alone and its share of what it holds with others (PSS), in MB.

processes_under() {
  local child
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do processes_under "$child"; done
}

sum_of() {
  local field=$1 pid total=0 value
  for pid in "${@:2}"; do
    value=$(awk -v f="$field:" '$1 == f { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null)
    ((total += ${value:-0})) || true
  done
  echo $((total / 1024))
}

printf '%-14s %9s %9s %s\n' PART 'RSS MB' 'PSS MB' PROCESSES
for part in "${PARTS[@]}"; do
  is_up "$part" || { printf '%-14s down\n' "$part"; continue; }
  mapfile -t pids < <(processes_under "$(cat "$SERVICES/$part/supervise/pid")")
  printf '%-14s %9s %9s %s\n' "$part" "$(sum_of Rss "${pids[@]}")" "$(sum_of Pss "${pids[@]}")" "${#pids[@]}"
done
