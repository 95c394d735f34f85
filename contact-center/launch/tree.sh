# shellcheck shell=bash
# Programs that this Debian does not package are unpacked from a later one into a private tree, signatures
# checked, and run with the tree's own loader: nothing of the system changes.

TRIPLE=$(uname -m)-linux-gnu

# private_tree FOLDER PACKAGES: done once. It gets its name when it is whole, so a half-made one never counts.
private_tree() {
  local tree=$1 packages=$2 mirror log=$VAR/log/${1##*/}.log
  [[ ! -d $tree ]] || return 0
  need_disk 3000
  mirror=$(debian_mirror)
  say "解包到私有目录 ${tree#"$PWD"/}：$packages" "unpack from Debian $DEBIAN_OF_THE_TREE into a private tree"
  as_root rm -rf "$tree.part"
  # Min-ValidTime tolerates a mirror that lags; the signatures are still checked.
  if ! as_root mmdebstrap --mode=root --variant=extract --aptopt='Acquire::Min-ValidTime "7776000"' \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg --include="$packages" \
    "$DEBIAN_OF_THE_TREE" "$tree.part" "deb $mirror $DEBIAN_OF_THE_TREE main" >"$log" 2>&1; then
    tail -n 8 "$log" >&2
    fail "私有目录未能建立（$log）" "the private tree could not be made" \
      "检查网络；也可以在系统中安装 $packages" "check the network; or install $packages into the system"
  fi
  as_root mv "$tree.part" "$tree"
}

# Asterisk's tree is unpacked while Java and Node are looked for: on an empty machine this is half of the waiting.
bring_tools() {
  local exchange=''
  choose_asterisk
  if [[ $TREE != / && ! -d $TREE ]]; then
    tree_tools
    private_tree "$TREE" asterisk,espeak-ng &
    exchange=$!
  fi
  need_java
  need_node
  [[ ! $exchange ]] || wait "$exchange"
}

tree_tools() {
  need mmdebstrap=mmdebstrap /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
}

# The mirror that this machine already uses; security and backports are no whole mirrors.
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    grep -v -e security -e backports -e updates | awk '{ print $1; exit }') || true
  [[ $mirror ]] || fail "apt 没有可用的 Debian 软件源" "apt knows no Debian mirror" \
    "在 /etc/apt/sources.list 中填写一个" "write one into /etc/apt/sources.list"
  echo "$mirror"
}

tree_libraries() { echo "$1/usr/lib/$TRIPLE"; }

tree_loader() {
  local loader
  for loader in "$(tree_libraries "$1")"/ld-linux-*.so.*; do [[ -x $loader ]] && echo "$loader" && return; done
  return 1
}
