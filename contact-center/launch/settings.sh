# shellcheck shell=bash
# Where things lie and on which ports they listen. Each HOTLINE_* variable may be set by the caller (.env.example).

# What the environment does not say, a file .env may.
if [[ -f .env ]]; then
  while IFS='=' read -r name value; do
    [[ ! $name =~ ^HOTLINE_[A-Z_]+$ || -n ${!name+set} ]] || export "$name=$value"
  done <.env
fi

VAR=$(readlink -m "${HOTLINE_VAR:-var}")
TREE=${HOTLINE_TREE:-$VAR/tree}
JAVA_TREE=$VAR/tree-java
NODE_TREE=$VAR/tree-npm
SERVICES=$VAR/service
SECRETS=$VAR/secrets
DATABASE=$VAR/database
PG=$VAR/pgsql
SEARCH=$VAR/search
EXCHANGE=$VAR/asterisk
PARTS=(postgres elasticsearch asterisk app)

export HOTLINE_PORT=${HOTLINE_PORT:-8305}
export HOTLINE_DB_PORT=${HOTLINE_DB_PORT:-15432}
export HOTLINE_SEARCH_PORT=${HOTLINE_SEARCH_PORT:-19200}
export HOTLINE_AMI_PORT=${HOTLINE_AMI_PORT:-15038}
export HOTLINE_SIP_PORT=${HOTLINE_SIP_PORT:-15060}
export HOTLINE_WS_PORT=${HOTLINE_WS_PORT:-18088}
export HOTLINE_WSS_PORT=${HOTLINE_WSS_PORT:-18089}
export HOTLINE_AGI_PORT=${HOTLINE_AGI_PORT:-14573}
export HOTLINE_RTP_START=${HOTLINE_RTP_START:-40000}
export HOTLINE_RTP_END=${HOTLINE_RTP_END:-59998}
export TZ=Asia/Shanghai

# The Debian release that packages Asterisk 22, espeak-ng 1.52 and JDK 25 together.
DEBIAN_OF_THE_TREE=forky
POSTGRES_VERSION=18.4.0

# Root must not own the processes (PostgreSQL refuses to), so they get an unprivileged user; anybody else runs them as himself.
if ((EUID == 0)); then SERVICE_USER=${HOTLINE_USER:-nobody}; else SERVICE_USER=$(id -un); fi
SERVICE_GROUP=$(id -gn "$SERVICE_USER")

port_of() {
  case $1 in
    postgres) echo "$HOTLINE_DB_PORT" ;;
    elasticsearch) echo "$HOTLINE_SEARCH_PORT" ;;
    asterisk) echo "$HOTLINE_AMI_PORT" ;;
    app) echo "$HOTLINE_PORT" ;;
  esac
}

# A folder that belongs to the processes.
service_folder() {
  mkdir -p "$@"
  if ((EUID == 0)); then chown -R "$SERVICE_USER:$SERVICE_GROUP" "$@"; fi
}

as_service_user() {
  if ((EUID == 0)); then
    setpriv --reuid="$SERVICE_USER" --regid="$SERVICE_GROUP" --clear-groups "$@"
  else
    "$@"
  fi
}

one_at_a_time() {
  mkdir -p "$VAR/run"
  exec 9>"$VAR/run/lock"
  flock -n 9 || fail "另一个 ./hotline 正在工作" "another ./hotline is at work here" \
    "等它结束后再试" "wait until it has ended, then try again"
}
