# shellcheck shell=bash
# The search server: a real Elasticsearch node in a JVM of its own.

prepare_search() {
  local build heap=${HOTLINE_SEARCH_HEAP:-512m}
  build=$(tree_hash search-index/node/target/classes search-index/node/target/lib)
  if [[ ! -d $SEARCH/$build ]]; then
    mkdir -p "$SEARCH/$build.part/native"
    cp -r search-index/node/target/classes search-index/node/target/lib "$SEARCH/$build.part"
    cp "$(find_zstd)" "$SEARCH/$build.part/native/libzstd.so"
    mv "$SEARCH/$build.part" "$SEARCH/$build"
  fi
  service_folder "$SEARCH/home"
  write_service elasticsearch <<RUN
cd '$SEARCH/home'
exec $(drop_rights) '$JAVA_HOME/bin/java' -Xms$heap -Xmx$heap -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 \\
  --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \\
  -Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false -Des.nativelibs.path='$SEARCH/$build/native' \\
  -cp '$SEARCH/$build/classes:$SEARCH/$build/lib/*' org.elasticsearch.node.EmbeddedNode '$SEARCH/home' $HOTLINE_SEARCH_PORT
RUN
}

find_zstd() {
  local file
  for file in /usr/lib/"$TRIPLE"/libzstd.so.1 /lib/"$TRIPLE"/libzstd.so.1 "$(tree_libraries "$TREE")"/libzstd.so.1; do
    [[ -e $file ]] && readlink -f "$file" && return
  done
  fail "缺少 libzstd" "libzstd is missing" "安装 libzstd1" "install libzstd1"
}

# One short name for what lies in these folders.
tree_hash() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}
