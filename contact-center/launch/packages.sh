# shellcheck shell=bash
# What comes from Debian's packages. Only what is missing is fetched, so that a warm start asks nobody.

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "需要管理员权限，而这里没有 sudo" "this step needs root, and there is no sudo here" \
      "请管理员执行： $*" "ask an administrator to run: $*"
  fi
}

# need PROGRAM-OR-FILE=PACKAGE ...: installs, in one go, the packages of which the program or file is not there.
need() {
  local pair missing=()
  for pair; do
    case $pair in
      /*) [[ -e ${pair%%=*} ]] ;;
      *) PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%=*}" >/dev/null ;;
    esac || missing+=("${pair#*=}")
  done
  install_packages "${missing[@]}"
}

install_packages() {
  (($#)) || return 0
  command -v apt-get >/dev/null || fail "缺少软件：$*" "missing: $*" \
    "这不是 Debian；请用系统自己的方式安装它们" "this is no Debian: install them in this system's own way"
  say "安装系统软件包：$*" "install Debian packages"
  local log=$VAR/log/apt.log
  mkdir -p "$VAR/log"
  if ! apt_install "$@" >>"$log" 2>&1; then
    tail -n 5 "$log" >&2
    fail "软件包安装失败（$log）" "the packages could not be installed" \
      "检查网络和 /etc/apt 的软件源，然后重试；或手工执行 apt-get install $*" \
      "check the network and the sources in /etc/apt and try again, or run: apt-get install $*"
  fi
}

# The package lists of a fresh machine are empty or old: asked for again only when the first try fails.
apt_install() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q -y)
  as_root "${apt[@]}" install --no-install-recommends "$@" ||
    { as_root "${apt[@]}" update && as_root "${apt[@]}" install --no-install-recommends "$@"; }
}

need_disk() {
  local free
  free=$(df -Pm "$VAR" | awk 'NR == 2 { print $4 }')
  ((free >= $1)) || fail "磁盘空间不足：$VAR 所在分区只剩 ${free} MB，需要 $1 MB" \
    "not enough disk: ${free} MB left where var/ lies, $1 MB needed" \
    "清理磁盘，或把 var 做成指向大磁盘的链接" "make room, or make var a link to a larger disk"
}
