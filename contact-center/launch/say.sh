# shellcheck shell=bash
# How the script speaks: one line before each step, Chinese first; a failure says what to do instead.

say() { printf '● %s  ·  %s\n' "$1" "$2"; }
note() { printf '  %s  ·  %s\n' "$1" "$2"; }

# fail CHINESE ENGLISH REMEDY-CHINESE REMEDY-ENGLISH
fail() {
  {
    printf '\n✗ %s\n  %s\n' "$1" "$2"
    [[ $# -lt 4 ]] || printf '→ %s\n  %s\n' "$3" "$4"
  } >&2
  exit 1
}

show_help() {
  cat <<'HELP'
OpenHotline · 开放热线

  ./hotline run [--public HOST [--cert FILE --key FILE]]
                    准备、构建并启动整条热线；--public 以 https/wss 对其他机器开放
                    prepare, build and start everything; --public serves other machines by https and wss
  ./hotline stop    停止由 run 启动的一切 · stop what run has started, and nothing else
  ./hotline status  各部分状态 · each part: up or down, since when, port, version, process
  ./hotline logs [postgres|elasticsearch|asterisk|app]
                    查看日志 · follow the logs
  ./hotline test    全部检查与测试 · every check and test
  ./hotline bench   性能数据 · figures of this machine
  ./hotline secrets 只生成密钥（供 docker compose 使用） · only make the secrets, for docker compose
  ./hotline audit verify
                    校验审计日志的链 · walk the chain of the audit log, and name the first entry that was tampered with
  ./hotline keys [rotate]
                    密钥情况；rotate 更换密钥并重新加密全部个人信息（不停机，可中断后再次运行）
                    the sealing keys; rotate changes the key and seals everything anew while the hotline works
  ./hotline help    本说明 · this text

  全部内容位于 var/ 目录；端口和其他设置见 .env.example。
  Everything lies under var/; ports and other settings are explained in .env.example.
HELP
}
