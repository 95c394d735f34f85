# shellcheck shell=bash
# ./hotline bench [NAME...]: figures of this machine, printed and written nowhere. Never part of the tests.

bench_hotline() {
  local bench name
  for bench in contact-center/launch/bench/*.sh; do
    name=$(basename "$bench" .sh)
    (($# == 0)) || [[ " $* " == *" $name "* ]] || continue
    printf '\n== %s ==\n' "$name"
    # shellcheck source=/dev/null
    (source "$bench") || note "$name 未能完成" "$name could not be finished"
  done
}
