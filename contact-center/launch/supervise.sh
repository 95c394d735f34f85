# shellcheck shell=bash
# runit looks after the parts as siblings: each is restarted by itself, and none takes another down with it.

# write_service PART < body: the run script that runit starts, and the one of its log. Untouched when nothing changed.
write_service() {
  local part=$1 folder=$SERVICES/$1
  mkdir -p "$folder/log"
  service_folder "$VAR/log/$part"
  printf 's5000000\nn10\n' >"$VAR/log/$part/config"
  put "$folder/run" < <(printf '#!/bin/sh\nexec 2>&1\nulimit -n 65535 2>/dev/null || ulimit -n "$(ulimit -Hn)"\n' && cat)
  put "$folder/log/run" <<<"#!/bin/sh
exec $(drop_rights) svlogd '$VAR/log/$part'"
}

# What runit does for one of its signals; success means that it need not send the signal itself.
write_control() {
  mkdir -p "$SERVICES/$1/control"
  put "$SERVICES/$1/control/$2" <<<"#!/bin/sh
$3"
}

put() {
  cat >"$1.new"
  chmod +x "$1.new"
  if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

drop_rights() { if ((EUID == 0)); then echo "chpst -u '$SERVICE_USER:$SERVICE_GROUP'"; fi; }

supervisor() {
  local pid
  pid=$(cat "$VAR/run/supervisor.pid" 2>/dev/null) || return 1
  tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "runsvdir -P $SERVICES" && echo "$pid"
}

# Nothing starts by itself here: the caller decides on the order. Later, after a crash, everything does.
start_supervisor() {
  local part way
  supervisor >/dev/null && return
  for part in "${PARTS[@]}"; do touch "$SERVICES/$part/down"; done
  mapfile -t way < <(open_the_way)
  setsid bash -c 'echo $$ >"$1/run/supervisor.pid"; exec 9>&- "${@:2}"' - "$VAR" \
    "${way[@]}" runsvdir -P "$SERVICES" </dev/null >>"$VAR/log/supervisor.log" 2>&1 &
  for part in "${PARTS[@]}"; do
    await 20 supervised "$part" || fail "监管进程没有启动" "the supervisor did not start" \
      "见 var/log/supervisor.log" "see var/log/supervisor.log"
    rm -f "$SERVICES/$part/down"
  done
}

supervised() { [[ $(sv status "$SERVICES/$1" 2>&1) =~ ^(run|down).*\;\ (run|down):\ log ]]; }

# start PART: also restarts it when its run script is newer than its process.
start() {
  local folder=$SERVICES/$1
  if is_up "$1" && [[ $folder/run -nt $folder/supervise/pid ]]; then
    note "$1 有变化，重新启动" "$1 has changed: restarted"
    sv -w 30 restart "$folder" >/dev/null
  else
    sv up "$folder"
  fi
}

is_up() { [[ $(cat "$SERVICES/$1/supervise/stat" 2>/dev/null) == run* ]] && kill_0 "$(cat "$SERVICES/$1/supervise/pid")"; }
kill_0() { [[ $1 && -d /proc/$1 ]]; }

# The application first, the database last; then the supervisor, and whatever a killed supervisor has left behind.
stop_hotline() {
  one_at_a_time
  [[ -d $SERVICES ]] || return 0
  local part pid i
  for ((i = ${#PARTS[@]} - 1; i >= 0; i--)); do
    part=${PARTS[i]}
    is_up "$part" || continue
    say "停止 $part" "stop $part"
    sv -w 30 force-stop "$SERVICES/$part" >/dev/null || true
  done
  if pid=$(supervisor); then
    kill -HUP "$pid"
    await 20 gone "$pid"
  fi
  for part in "${PARTS[@]}"; do sv exit "$SERVICES/$part" >/dev/null 2>&1 || true; done
  rm -f "$VAR/run/supervisor.pid"
  say "已停止" "stopped"
}

gone() { [[ ! -d /proc/$1 ]]; }

# await SECONDS COMMAND...
await() {
  local i
  for ((i = 0; i < $1 * 10; i++)); do
    "${@:2}" 2>/dev/null && return
    sleep 0.1
  done
  return 1
}
