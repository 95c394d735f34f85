# shellcheck shell=bash
# The telephone exchange: the system's own Asterisk when it is new enough, else that of the private tree.

choose_asterisk() { if asterisk_of_the_system; then TREE=/; fi; }

# The prompts are spoken by espeak-ng 1.52, which reads Chinese rightly; both come together or not at all.
asterisk_of_the_system() {
  local version
  version=$(PATH=$PATH:/usr/sbin asterisk -V 2>/dev/null | sed -n 's/^Asterisk \([0-9]*\).*/\1/p')
  ((${version:-0} >= 20)) && espeak-ng --version 2>/dev/null | grep -q ' 1\.5[2-9]'
}

asterisk_command() {
  if [[ $TREE == / ]]; then
    echo /usr/sbin/asterisk
  else
    printf "'%s' --library-path '%s' '%s'" "$(tree_loader "$TREE")" "$(tree_libraries "$TREE")" "$TREE/usr/sbin/asterisk"
  fi
}

prepare_exchange() {
  write_exchange_files
  write_service asterisk <<RUN
# Configuration $(tree_hash "$EXCHANGE/etc")
cd '$EXCHANGE'
exec $(drop_rights) $(asterisk_command) -C '$EXCHANGE/etc/asterisk.conf' -f -q
RUN
}

# Everything Asterisk reads is written by ivr-scripts: its configuration, its dialplan and the spoken prompts.
write_exchange_files() {
  local settings=("home=$EXCHANGE" "tree=$TREE" "owner=$SERVICE_USER")
  ivr_program PromptSounds "${settings[@]}"
  settings+=("amiSecret=$SECRETS/ami-secret" "bind=$BIND" "sipBind=${HOTLINE_SIP_BIND:-127.0.0.1}"
    "amiPort=$HOTLINE_AMI_PORT" "sipPort=$HOTLINE_SIP_PORT" "wsPort=$HOTLINE_WS_PORT" "wssPort=$HOTLINE_WSS_PORT"
    "agiPort=$HOTLINE_AGI_PORT" "rtpStart=$HOTLINE_RTP_START" "rtpEnd=$HOTLINE_RTP_END")
  [[ ! $CERTIFICATE ]] || settings+=("cert=$CERTIFICATE" "key=$CERTIFICATE_KEY")
  [[ ! ${HOTLINE_TRUNK:-} ]] || settings+=("trunk=$HOTLINE_TRUNK")
  [[ ! ${HOTLINE_TRUNK_MATCH:-} ]] || settings+=("trunkMatch=$HOTLINE_TRUNK_MATCH")
  ivr_program ExchangeConfiguration "${settings[@]}"
}

ivr_program() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "ivr-scripts/target/classes:ivr-scripts/target/lib/*" \
    "org.openhotline.ivr.asterisk.$1" "${@:2}" >>"$VAR/log/exchange-made.log" 2>&1 || {
    tail -n 8 "$VAR/log/exchange-made.log" >&2
    fail "交换机配置生成失败（$1）" "the exchange's configuration could not be written" \
      "见 var/log/exchange-made.log" "see var/log/exchange-made.log"
  }
}
