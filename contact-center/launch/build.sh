# shellcheck shell=bash
# The build: only when a source has changed since the last one that succeeded.

SOURCES=(pom.xml .mvn contact-center camel-routes ivr-scripts search-index reports)

fingerprint() {
  find "${SOURCES[@]}" -type d \( -name target -o -name node_modules -o -path contact-center/launch \) -prune \
    -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

build_if_changed() {
  local now
  now=$(fingerprint)
  [[ ! -f contact-center/app/target/app.jar || ! -d search-index/node/target/lib || ! -d ivr-scripts/target/lib ||
    $(cat "$VAR/run/built" 2>/dev/null) != "$now" ]] || return 0
  need_disk 2500
  say "构建（Maven，日志 var/log/build.log）" "build, tests aside"
  maven_with_progress -T 1C package -DskipTests || {
    grep -m 15 -F '[ERROR]' "$VAR/log/build.log" >&2 || tail -n 15 "$VAR/log/build.log" >&2
    fail "构建失败" "the build failed" "见 var/log/build.log；下载失败时检查网络后重试" \
      "see var/log/build.log; after a failed download check the network and try again"
  }
  echo "$now" >"$VAR/run/built"
}

maven_with_progress() {
  local line
  set -o pipefail
  mvn -B "$@" 2>&1 | tee "$VAR/log/build.log" | while IFS= read -r line; do
    [[ $line =~ ^\[INFO\]\ Building\ (.*[^\ ])\ +([^\ ]+)\ +(\[[0-9/]+\]) ]] || continue
    note "${BASH_REMATCH[3]}" "${BASH_REMATCH[1]}"
  done
}

# fetch_artifact GROUP:ARTIFACT:VERSION:TYPE: from the Maven repository into var/downloads.
fetch_artifact() {
  local log=$VAR/log/fetch.log
  mvn -B -q -N dependency:copy -Dartifact="$1" -DoutputDirectory="$VAR/downloads" >"$log" 2>&1 && return
  tail -n 5 "$log" >&2
  fail "下载失败：$1" "could not be fetched from the Maven repository: $1" "检查网络后重试" "check the network and try again"
}
