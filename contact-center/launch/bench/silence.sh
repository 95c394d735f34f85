# shellcheck shell=bash
# How long a caller in the middle of a prompt hears nothing of it when the application is killed or frozen. With an
# exchange and an application of its own, so that the running hotline is left alone.

silence() {
  HOTLINE_TREE=$TREE nice -n 5 mvn -B -o -pl ivr-scripts -am test -Dtest=SilenceBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtimes="${HOTLINE_BENCH_RUNS:-10}" | grep -E ' times of |ERROR'
}

if JAVA_HOME=$(find_java); then
  export JAVA_HOME
  silence
else
  note "没有 JDK 25：先 ./hotline run" "no JDK 25: ./hotline run first"
fi
