# shellcheck shell=bash
# JDK 25: JAVA_HOME or the system's where one is new enough, else this Debian's package, else a later one's from a
# private tree.

need_java() {
  if ! JAVA_HOME=$(find_java); then
    if (($(packaged_version openjdk-25-jdk-headless) >= 25)); then
      install_packages openjdk-25-jdk-headless
    else
      tree_tools
      private_tree "$JAVA_TREE" openjdk-25-jdk-headless
      wrap_jdk
    fi
    JAVA_HOME=$(find_java) || fail "没有找到 JDK 25" "no JDK 25 was found" \
      "安装 JDK 25 并设置 JAVA_HOME" "install a JDK 25 and set JAVA_HOME"
  fi
  export JAVA_HOME
}

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

# The major version that this Debian's own package has, or 0.
packaged_version() {
  local version
  version=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \(.*:\)\?\([0-9]*\).*/\2/p')
  echo "${version:-0}"
}

# A JVM starts other JVMs by java.home/bin/java, so the wrappers stand exactly there; and what points
# to the system's /etc has to point into the tree.
wrap_jdk() {
  local jdk program link
  for jdk in "$JAVA_TREE"/usr/lib/jvm/java-25-*; do
    [[ ! -d $jdk/bin.elf ]] || continue
    as_root mv "$jdk/bin" "$jdk/bin.elf"
    as_root mkdir "$jdk/bin"
    for program in "$jdk"/bin.elf/*; do
      printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' \
        "$(tree_loader "$JAVA_TREE")" "$(tree_libraries "$JAVA_TREE"):$jdk/lib" "$program" |
        as_root tee "$jdk/bin/${program##*/}" >/dev/null
    done
    as_root chmod -R a+rx "$jdk/bin"
    find "$jdk" -lname '/etc/java-25*' | while read -r link; do
      as_root ln -sfn "$JAVA_TREE$(readlink "$link")" "$link"
    done
  done
}
