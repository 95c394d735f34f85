# shellcheck shell=bash
# A warm start: everything is built and made, the parts are down. (A cold start is the first ./hotline run in a fresh
# clone; it says so at its end.)

if is_up app || is_up postgres; then
  note "热线正在运行：先 ./hotline stop 再测量启动时间" "the hotline runs: ./hotline stop first, to measure a start"
else
  begun=$(date +%s%N)
  ./hotline run >"$VAR/log/bench-start.log" 2>&1
  printf 'warm start: %d ms\n' $((($(date +%s%N) - begun) / 1000000))
fi
