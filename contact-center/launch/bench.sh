# shellcheck shell=bash
# ./hotline bench [NAME...]: figures of this machine, printed and written nowhere. Never part of the tests.

bench_hotline() {
  local bench name
  for bench in contact-center/launch/bench/*.sh; do
    name=$(basename "$bench" .sh)
    (($# == 0)) || [[ " $* " == *" $name "* ]] || continue
    printf '\n== %s ==\n' "$name"
    # shellcheck source=/dev/null
    (source "$bench") || note "$name 未能完成" "$name could not be finished"
  done
}

# telephone_bench TEST PATTERN [SETTING...]: a bench of the telephone side, with an exchange and an application of its
# own, so that the running hotline is left alone. It prints the lines that fit the pattern.
telephone_bench() {
  JAVA_HOME=$(find_java) || { note "没有 JDK 25：先 ./hotline run" "no JDK 25: ./hotline run first"; return; }
  export JAVA_HOME
  HOTLINE_TREE=$TREE mvn -B -o -pl ivr-scripts -am test -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false "${@:3}" |
    grep -E "$2|ERROR"
}
