# shellcheck shell=bash
# ./hotline test: every check and test, on real parts. The tests start and stop their own, on free ports.

test_hotline() {
  mkdir -p "$VAR"/{run,log}
  need "${TO_RUN[@]}" sipp=sip-tester chromium=chromium pdftotext=poppler-utils shellcheck=shellcheck \
    /usr/lib/python3/dist-packages/yaml/__init__.py=python3-yaml
  bring_tools
  export HOTLINE_TREE=$TREE HOTLINE_CHROMIUM=${HOTLINE_CHROMIUM:-$(command -v chromium)} PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  check_scripts
  say "构建并运行全部测试" "build and run every test"
  mvn -B verify "$@" 2>&1 | tee "$VAR/log/test.log"
  fingerprint >"$VAR/run/built"
  say "启动一条完整的热线，逐个杀死各部分" "start a whole hotline, and kill each of its parts"
  contact-center/launch/check/living.sh
  closing_lines
}

# What the runners said at their ends, once more and together.
closing_lines() {
  grep -E '^\[(INFO|WARNING|ERROR)\] (Tests run: [0-9]+, .*[0-9]$|BUILD |Total time)' "$VAR/log/test.log"
}

check_scripts() {
  say "检查脚本" "check the scripts"
  local script
  for script in hotline .ci/run contact-center/launch/*.sh contact-center/launch/*/*; do
    [[ $(head -c 2 "$script") == '#!' || $script == *.sh ]] || continue
    [[ $(head -n 1 "$script") != *python* ]] || continue
    bash -n "$script"
  done
  shellcheck --severity=warning --exclude=SC2034 -x hotline .ci/run contact-center/launch/*.sh
  say "检查 docker-compose.yml" "check docker-compose.yml"
  python3 contact-center/launch/check/compose.py
}
