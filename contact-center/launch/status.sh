# shellcheck shell=bash
# Each part: up or down, since when, port, version, process; and their logs.

show_status() {
  local part down=0
  recall_ports
  printf '%-14s %-8s %-20s %-7s %-8s %s\n' PART STATE SINCE PORT PID VERSION
  for part in "${PARTS[@]}"; do part_status "$part" || down=1; done
  return $down
}

part_status() {
  local part=$1 folder=$SERVICES/$1 state=down since=- pid=-
  if [[ -d $folder/supervise && ! -r $folder/supervise ]]; then
    fail "状态只有启动者可见" "the state is only for whoever started it" "以同一用户或 sudo 运行" "run as the same user, or by sudo"
  fi
  if is_up "$part"; then
    pid=$(cat "$folder/supervise/pid")
    since=$(date -d "@$(stat -c %Y "$folder/supervise/pid")" '+%F %T')
    state=starting
    port_open "$(port_of "$part")" 2>/dev/null && state=up
  fi
  printf '%-14s %-8s %-20s %-7s %-8s %s\n' "$part" "$state" "$since" "$(port_of "$part")" "$pid" "$(version_of "$part")"
  [[ $state == up ]]
}

version_of() {
  case $1 in
    postgres) "$PG/bin/postgres" --version 2>/dev/null | awk '{ print $NF }' ;;
    elasticsearch) jar_version "$SEARCH"/*/lib/elasticsearch-[0-9]*.jar ;;
    asterisk) eval "$(asterisk_command) -V" 2>/dev/null | awk '{ print $2 }' ;;
    app) jar_version "$VAR"/app/*/lib/core-[0-9]*.jar ;;
  esac || echo '-'
}

jar_version() {
  local name=${!#}
  [[ -f $name ]] || return
  name=${name##*/} name=${name%.jar}
  echo "${name#*-}"
}

show_logs() {
  local part files=()
  for part in "${@:-${PARTS[@]}}"; do
    [[ " ${PARTS[*]} " == *" $part "* ]] || fail "没有名为 $part 的部分" "there is no part $part" \
      "可选：${PARTS[*]}" "choose from: ${PARTS[*]}"
    files+=("$VAR/log/$part/current")
    [[ $part != asterisk || ! -f $EXCHANGE/log/messages ]] || files+=("$EXCHANGE/log/messages")
  done
  exec tail -n 40 -F "${files[@]}"
}
