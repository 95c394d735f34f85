# shellcheck shell=bash
# ./hotline audit verify: the chain of the audit log, walked without the application (the database must be up).

audit_hotline() {
  [[ ${1:-} == verify ]] || { show_help >&2; exit 64; }
  JAVA_HOME=$(find_java) && export JAVA_HOME || fail "没有找到 JDK 25" "no JDK 25 was found" \
    "先运行 ./hotline run" "./hotline run first"
  local jar
  jar=$(latest_app) || fail "应用还没有构建" "the application is not built yet" "先运行 ./hotline run" "./hotline run first"
  port_open "$HOTLINE_DB_PORT" 2>/dev/null || fail "数据库没有运行" "the database is not up" \
    "先运行 ./hotline run" "./hotline run first"
  HOTLINE_HOME=$VAR/data HOTLINE_SECRETS=$SECRETS \
    "$JAVA_HOME/bin/java" -Xmx256m -cp "$jar" org.openhotline.audit.VerifyAudit
}

# The build that runs, or ran last.
latest_app() {
  local jar
  jar=$(find "$VAR/app" -mindepth 2 -maxdepth 2 -name app.jar -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1)
  [[ $jar ]] && echo "${jar#* }"
}
