# shellcheck shell=bash
# The parts run as an unprivileged user. Where that user may not even walk down to this folder (a clone in /root),
# they get a view of the file system in which the closed folder holds nothing but the way to here.

closed_folder() {
  local folder='' step
  ((EUID == 0)) || return 0
  IFS=/ read -ra steps <<<"${VAR#/}"
  for step in "${steps[@]}"; do
    folder+=/$step
    as_service_user test -x "$folder" || { echo "$folder"; return; }
  done
}

# What stands in front of a command that needs the view, a word a line; nothing where the way is open.
open_the_way() {
  local closed
  closed=$(closed_folder)
  [[ ! $closed ]] || printf '%s\n' unshare --mount --propagation private \
    bash "$PWD/contact-center/launch/view/only-the-way-here" "$closed" "$PWD"
}

# in_reach COMMAND...: as the unprivileged user, with that view.
in_reach() {
  local way
  if ((EUID == 0)); then
    mapfile -t way < <(open_the_way)
    "${way[@]}" setpriv --reuid="$SERVICE_USER" --regid="$SERVICE_GROUP" --clear-groups "$@"
  else
    "$@"
  fi
}
