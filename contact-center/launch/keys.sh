# shellcheck shell=bash
# ./hotline keys: under which keys personal data is sealed. ./hotline keys rotate: a new key, and everything sealed anew
# with it while the hotline goes on working; stopped in between, it goes on when it is run again.
keys_hotline() {
  [[ ${1:-show} == rotate || ${1:-show} == show ]] || { show_help >&2; exit 64; }
  JAVA_HOME=$(find_java) && export JAVA_HOME || fail "没有找到 JDK 25" "no JDK 25 was found" \
    "先运行 ./hotline run" "./hotline run first"
  local jar
  jar=$(latest_app) || fail "应用还没有构建" "the application is not built yet" "先运行 ./hotline run" "./hotline run first"
  port_open "$HOTLINE_DB_PORT" 2>/dev/null || fail "数据库没有运行" "the database is not up" \
    "先运行 ./hotline run" "./hotline run first"
  HOTLINE_HOME=$VAR/data HOTLINE_SECRETS=$SECRETS \
    "$JAVA_HOME/bin/java" -Xmx512m -cp "$jar" org.openhotline.vault.KeysCommand "${1:-show}"
}
