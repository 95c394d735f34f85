# shellcheck shell=bash
# ./hotline run, from whatever state the machine is in, to a hotline that answers.

TO_RUN=(setpriv=util-linux runsvdir=runit mvn=maven curl=curl ss=iproute2 openssl=openssl xz=xz-utils unzip=unzip
  sox=sox /usr/share/fonts/truetype/wqy/wqy-microhei.ttc=fonts-wqy-microhei)

run_hotline() {
  read_run_arguments "$@"
  one_at_a_time
  mkdir -p "$VAR"/{run,log,service}
  need "${TO_RUN[@]}"
  bring_tools
  make_secrets
  [[ ! $PUBLIC_HOST ]] || take_certificate
  check_ports
  remember_ports
  build_if_changed
  unpack_app
  prepare_database
  prepare_search
  prepare_exchange
  prepare_app
  say "启动数据库、搜索、交换机和应用" "start database, search, telephone exchange and application"
  start_supervisor
  start postgres
  await 30 port_open "$HOTLINE_DB_PORT" || part_failed postgres
  start elasticsearch
  start asterisk
  train_app
  start app
  await_app || part_failed app
  await 30 port_open "$HOTLINE_AMI_PORT" || part_failed asterisk
  forget_older_builds
  show_screen
}

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }

base_url() {
  if [[ $PUBLIC_HOST ]]; then echo "https://$PUBLIC_HOST:$HOTLINE_PORT"; else echo "http://localhost:$HOTLINE_PORT"; fi
}

# As long as a slow machine may need, but an application that ends again and again is not waited for.
await_app() {
  local i pid last='' starts=0
  for ((i = 0; i < 300; i++)); do
    app_is_ready && return
    pid=$(cat "$SERVICES/app/supervise/pid")
    if [[ $pid && $pid != "$last" ]]; then last=$pid starts=$((starts + 1)); fi
    ((starts <= 3)) || return 1
    sleep 1
  done
  return 1
}

app_is_ready() {
  local scheme=http
  [[ ! $PUBLIC_HOST ]] || scheme=https
  curl -sk --max-time 5 "$scheme://127.0.0.1:$HOTLINE_PORT/actuator/health/readiness" | grep -q '"UP"'
}

part_failed() {
  tail -n 15 "$VAR/log/$1/current" >&2 || true
  fail "$1 没有启动" "$1 did not come up" "见 ./hotline logs $1；修正后再次 ./hotline run" \
    "see ./hotline logs $1; put it right and ./hotline run again"
}
