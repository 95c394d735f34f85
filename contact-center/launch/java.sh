# shellcheck shell=bash
# JDK 25 and Node 20: the system's where they are new enough, else Debian's later ones from a private tree.

find_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$JAVA_TREE"/usr/lib/jvm/*; do
    if [[ -x $home/bin/javac ]] && (($(jdk_version "$home") >= 25)); then
      echo "$home"
      return
    fi
  done
  return 1
}

jdk_version() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

node_is_new_enough() {
  local version
  version=$(node --version 2>/dev/null) && version=${version#v} && ((${version%%.*} >= 20)) && command -v npm >/dev/null
}

need_java_and_node() {
  local packages=()
  JAVA_HOME=$(find_java) || packages+=(openjdk-25-jdk-headless)
  [[ ! -x $VAR/tools/bin/node ]] || PATH=$VAR/tools/bin:$PATH
  node_is_new_enough || packages+=(nodejs npm)
  if ((${#packages[@]})); then
    unpack_java_tree openjdk-25-jdk-headless nodejs npm
    JAVA_HOME=$(find_java) || fail "没有找到 JDK 25" "no JDK 25 was found" \
      "安装 JDK 25 并设置 JAVA_HOME" "install a JDK 25 and set JAVA_HOME"
    node_is_new_enough || PATH=$VAR/tools/bin:$PATH
  fi
  export JAVA_HOME PATH
  need mvn=maven
}

unpack_java_tree() {
  local list=$*
  private_tree "$JAVA_TREE" "${list// /,}"
  wrap_jdk
  wrap_node
}

# A JVM starts other JVMs by java.home/bin/java, so the wrappers stand exactly there.
wrap_jdk() {
  local jdk program
  for jdk in "$JAVA_TREE"/usr/lib/jvm/java-25-*; do
    [[ -d $jdk/bin && ! -d $jdk/bin.elf ]] || continue
    as_root mv "$jdk/bin" "$jdk/bin.elf"
    as_root mkdir "$jdk/bin"
    for program in "$jdk"/bin.elf/*; do
      loader_script "$program" "$(tree_libraries "$JAVA_TREE"):$jdk/lib" |
        as_root tee "$jdk/bin/${program##*/}" >/dev/null
    done
    as_root chmod -R a+rx "$jdk/bin"
  done
}

wrap_node() {
  mkdir -p "$VAR/tools/bin"
  loader_script "$JAVA_TREE/usr/bin/node" "$(tree_libraries "$JAVA_TREE")" >"$VAR/tools/bin/node"
  # Debian's npm finds its parts in /usr/share/nodejs, which is another place here.
  cat >"$VAR/tools/bin/npm" <<NPM
#!/bin/sh
export NODE_PATH='$JAVA_TREE/usr/share/nodejs' PATH='$VAR/tools/bin':"\$PATH"
exec '$VAR/tools/bin/node' '$JAVA_TREE/usr/share/nodejs/npm/bin/npm-cli.js' "\$@"
NPM
  chmod +x "$VAR/tools/bin/node" "$VAR/tools/bin/npm"
}

loader_script() {
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$(tree_loader "$JAVA_TREE")" "$2" "$1"
}
