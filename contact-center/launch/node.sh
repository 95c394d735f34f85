# shellcheck shell=bash
# Node 20, which builds the screens: the system's, else this Debian's, else one of our own under var/tools.

need_node() {
  [[ ! -x $VAR/tools/bin/npm ]] || PATH=$VAR/tools/bin:$PATH
  node_is_new_enough && return
  if (($(packaged_version nodejs) >= 20)); then
    install_packages nodejs npm
  else
    tree_tools
    private_tree "$NODE_TREE" npm
    node_of_the_browser_tests
    PATH=$VAR/tools/bin:$PATH
  fi
  export PATH
  node_is_new_enough || fail "没有可用的 Node 20 和 npm" "there is no Node 20 with npm" \
    "安装 Node 20 或更高版本" "install Node 20 or later"
}

node_is_new_enough() {
  local version
  version=$(node --version 2>/dev/null) && version=${version#v} && ((${version%%.*} >= 20)) && npm --version >/dev/null 2>&1
}

# Debian's Node looks for parts of itself in /usr/share/nodejs and cannot leave its place. The browser tests bring a
# whole one from the Maven repository; Debian's npm is content with it.
node_of_the_browser_tests() {
  local version folder=linux
  [[ $(uname -m) != aarch64 ]] || folder=linux-arm64
  version=$(sed -n 's/.*<playwright.version>\(.*\)<.*/\1/p' pom.xml)
  fetch_artifact "com.microsoft.playwright:driver-bundle:$version:jar"
  mkdir -p "$VAR/tools/bin"
  unzip -qoj "$VAR/downloads/driver-bundle-$version.jar" "driver/$folder/node" -d "$VAR/tools/bin"
  cat >"$VAR/tools/bin/npm" <<NPM
#!/bin/sh
export NODE_PATH='$NODE_TREE/usr/share/nodejs' PATH='$VAR/tools/bin':"\$PATH"
exec '$VAR/tools/bin/node' '$NODE_TREE/usr/share/nodejs/npm/bin/npm-cli.js' "\$@"
NPM
  chmod +x "$VAR/tools/bin/node" "$VAR/tools/bin/npm"
}
