# shellcheck shell=bash
# Secrets are made once for each installation, are readable by the processes only, and are never printed
# except those of the trial users.

# login:roles:display name:enterprise:city
TRIAL_USERS=(
  "agent01:INTAKE,CALLBACK:坐席一号:"
  "agent02:INTAKE,CALLBACK:坐席二号:"
  "handler01:HANDLER,CALLBACK:办理员:"
  "mediator01:MEDIATOR:调解员:"
  "quality01:QUALITY:质检员:"
  "section01:REVIEWER:审核科长:"
  "director01:DIRECTOR:分管主任:"
  "manager01:DIRECTOR,REVIEWER:主任:"
  "yto01:ENTERPRISE:圆通速递:YTO"
  "zto01:ENTERPRISE:中通快递:ZTO"
  "yto-lanzhou:ENTERPRISE:圆通速递兰州:YTO:620100"
  "lanzhou01:CITY_BUREAU:兰州市邮政管理局::620100"
  "auditor01:AUDITOR:审计员:"
  "admin:SYSTEM_ADMIN:系统管理员:"
  "security01:SECURITY_ADMIN:安全管理员:"
  "security02:SECURITY_ADMIN:安全管理员二:"
  "auditadmin01:AUDIT_ADMIN:审计管理员:"
)

make_secrets() {
  mkdir -p "$SECRETS"
  chmod 700 "$SECRETS"
  local name
  for name in db-password db-owner-password ami-secret; do secret "$name" random_word 32; done
  for name in sealing-key token-key number-key; do secret "$name" random_key; done
  secret trial-users trial_users
  add_trial_users
  service_folder "$SECRETS"
}

# secret NAME COMMAND...: kept if it is there. A lost key would make what it sealed unreadable.
secret() {
  local file=$SECRETS/$1
  [[ -s $file ]] && return
  (umask 077 && "${@:2}" >"$file.new" && mv "$file.new" "$file")
}

random_word() { head -c 512 /dev/urandom | LC_ALL=C tr -dc 'a-km-zA-HJ-NP-Z2-9' | head -c "$1"; }
random_key() { head -c 32 /dev/urandom | base64 -w0; }

# One line each: login:password:roles:display name:enterprise:city.
trial_users() {
  local user
  for user in "${TRIAL_USERS[@]}"; do trial_user "$user"; done
}

trial_user() { printf '%s:%s:%s\n' "${1%%:*}" "$(random_word 12)" "${1#*:}"; }

# Those that a later version of this list has brought; the others keep their passwords.
add_trial_users() {
  local user
  for user in "${TRIAL_USERS[@]}"; do
    grep -q "^${user%%:*}:" "$SECRETS/trial-users" || trial_user "$user" >>"$SECRETS/trial-users"
  done
}

# For docker compose, which mounts them.
secrets_only() {
  make_secrets
  say "密钥已生成：var/secrets" "the secrets are made; the trial users' passwords are in var/secrets/trial-users"
}
