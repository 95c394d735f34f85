# shellcheck shell=bash
# From "saved" on one agent's page to the row in the search of the next: what an agent waits. Through the web API of the
# running hotline, so it holds the transaction, the outbox, the index and its refresh. Each run registers complaints;
# their text says that they are from a bench.

search_delay() {
  local url jar csrf login password runs=${HOTLINE_BENCH_RUNS:-15} run number begun answer waited delays=()
  url=$(base_url)
  jar=$(mktemp)
  IFS=: read -r login password _ <"$SECRETS/trial-users"
  curl -sk -o "$jar.out" -c "$jar" "$url/api/session"
  csrf=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$jar")
  curl -sk --fail -o "$jar.out" -b "$jar" -c "$jar" -H "X-XSRF-TOKEN: $csrf" -H 'Content-Type: application/json' \
    -d "{\"login\":\"$login\",\"password\":\"$password\"}" "$url/api/session"
  curl -sk -o "$jar.out" -b "$jar" -c "$jar" "$url/api/session"
  csrf=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$jar")
  for ((run = 1; run <= runs; run++)); do
    answer=$(curl -sk --fail -b "$jar" -H "X-XSRF-TOKEN: $csrf" -H 'Content-Type: application/json' \
      -d '{"form":{"grievance":{"text":"搜索延迟测试登记, 请忽略本条。"}}}' "$url/api/complaints")
    begun=$(date +%s%N)
    number=$(grep -oE '"number":"[0-9]{12}"' <<<"$answer" | head -n 1 | grep -oE '[0-9]{12}')
    until curl -sk -b "$jar" "$url/api/search?q=$number" | grep -q "\"number\":\"$number\""; do
      sleep 0.02
      waited=$((($(date +%s%N) - begun) / 1000000))
      ((waited < 30000)) || { rm -f "$jar" "$jar.out"; return 1; }
    done
    delays+=($((($(date +%s%N) - begun) / 1000000)))
  done
  rm -f "$jar" "$jar.out"
  mapfile -t delays < <(printf '%s\n' "${delays[@]}" | sort -n)
  printf 'saved to found, %d complaints: median %d ms, slowest %d ms\n' \
    "$runs" "${delays[$((runs / 2))]}" "${delays[-1]}"
}

if is_up app && is_up elasticsearch; then
  search_delay
else
  note "热线未运行：先 ./hotline run" "the hotline does not run: ./hotline run first"
fi
