# shellcheck shell=bash
# A port that somebody else holds is named, with its holder, before anything is started.

check_ports() {
  local taken=()
  is_up postgres || look_at tcp HOTLINE_DB_PORT
  is_up elasticsearch || look_at tcp HOTLINE_SEARCH_PORT
  if ! is_up asterisk; then
    look_at tcp HOTLINE_AMI_PORT
    look_at udp HOTLINE_SIP_PORT
    look_at tcp HOTLINE_WS_PORT
    look_at tcp HOTLINE_WSS_PORT
  fi
  if ! is_up app; then
    look_at tcp HOTLINE_PORT
    look_at tcp HOTLINE_AGI_PORT
  fi
  ((${#taken[@]} == 0)) || fail "端口被其他程序占用： ${taken[*]}" "other programs hold these ports: ${taken[*]}" \
    "停止它们，或换一个端口，例如 ${taken[0]%%=*}=<端口> ./hotline run" \
    "stop them, or choose another port, such as ${taken[0]%%=*}=<port> ./hotline run"
}

# The ports of the last start: status need not be told what run was told.
remember_ports() {
  local name
  for name in HOTLINE_{PORT,DB_PORT,SEARCH_PORT,AMI_PORT}; do echo "$name=${!name}"; done >"$VAR/run/ports"
}

recall_ports() {
  # shellcheck source=/dev/null
  [[ ! -f $VAR/run/ports ]] || source "$VAR/run/ports"
}

# look_at PROTOCOL VARIABLE: adds to the caller's list.
look_at() {
  local holder
  holder=$(ss -Hlnp"${1:0:1}" "sport = :${!2}" | sed -n '1s/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1, pid \2/p')
  [[ ! $(ss -Hln"${1:0:1}" "sport = :${!2}") ]] || taken+=("$2=${!2}/$1 (${holder:-?})")
}
