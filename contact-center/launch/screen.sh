# shellcheck shell=bash
# What a new operator sees at the end of a start.

show_screen() {
  local url login password name enterprise
  url=$(base_url)
  cat <<SCREEN

  ✔ 热线已开通（试用：全天 24 小时） · The hotline is open (trial hours: round the clock)

    公众页面 · public page    $url/
    工作台   · console        $url/console/

    试用账号 · trial users
SCREEN
  while IFS=: read -r login password _ name enterprise _; do
    printf '      %-12s %s   %s%s\n' "$login" "$password" "$name" "${enterprise:+ ($enterprise)}"
  done <"$SECRETS/trial-users"
  cat <<SCREEN

    打电话：打开公众页面，点"拨打 12305"；坐席先以 agent01 登录并示闲。
    To call: open the public page and press "拨打 12305"; let agent01 sign in and go ready first.
    电话中继 · SIP trunk: sip:12305@${HOTLINE_SIP_BIND:-127.0.0.1}:$HOTLINE_SIP_PORT (UDP, ${HOTLINE_TRUNK_MATCH:-${HOTLINE_TRUNK:-127.0.0.1:15070}})

    ./hotline status · logs · stop
SCREEN
  note "用时 $SECONDS 秒" "it took $SECONDS s"
  [[ $PUBLIC_HOST && $CERTIFICATE != */given.crt ]] || return 0
  note "自签名证书：浏览器首次访问时请确认信任" "the certificate is self-made: each browser asks once"
}
