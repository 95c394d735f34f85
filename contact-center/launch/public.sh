# shellcheck shell=bash
# Beyond localhost a browser gives a microphone only over https: --public needs a certificate, given or self-made.

PUBLIC_HOST='' CERTIFICATE='' CERTIFICATE_KEY='' BIND=127.0.0.1

read_run_arguments() {
  while (($#)); do
    case $1 in
      --public | --cert | --key) (($# >= 2)) || fail "$1 需要一个值" "$1 needs a value" "见 ./hotline help" "see ./hotline help" ;;&
      --public) PUBLIC_HOST=$2; shift 2 ;;
      --cert) CERTIFICATE=$(readlink -f "$2"); shift 2 ;;
      --key) CERTIFICATE_KEY=$(readlink -f "$2"); shift 2 ;;
      *) fail "不认识的参数 $1" "unknown argument $1" "见 ./hotline help" "see ./hotline help" ;;
    esac
  done
  if [[ ! $PUBLIC_HOST ]]; then
    [[ ! $CERTIFICATE$CERTIFICATE_KEY ]] || fail "--cert 和 --key 只与 --public 一起使用" \
      "--cert and --key go with --public only" "加上 --public 主机名" "add --public HOST"
    return 0
  fi
  [[ $PUBLIC_HOST =~ ^[A-Za-z0-9.:-]+$ ]] || fail "主机名 $PUBLIC_HOST 不合法" "$PUBLIC_HOST is no host name" \
    "写域名或 IP 地址" "give a name or an address"
  BIND=0.0.0.0
}

take_certificate() {
  if [[ $CERTIFICATE || $CERTIFICATE_KEY ]]; then
    [[ -r $CERTIFICATE && -r $CERTIFICATE_KEY ]] || fail "读不到证书或私钥" "the certificate or its key cannot be read" \
      "同时给出 --cert 和 --key（PEM 文件）" "give both --cert and --key (PEM files)"
    mkdir -p "$VAR/tls"
    install -m 644 "$CERTIFICATE" "$VAR/tls/given.crt"
    (umask 077 && cat "$CERTIFICATE_KEY" >"$VAR/tls/given.key")
    CERTIFICATE=$VAR/tls/given.crt CERTIFICATE_KEY=$VAR/tls/given.key
  else
    CERTIFICATE=$VAR/tls/$PUBLIC_HOST.crt CERTIFICATE_KEY=$VAR/tls/$PUBLIC_HOST.key
    openssl x509 -checkend 604800 -noout -in "$CERTIFICATE" >/dev/null 2>&1 || self_made_certificate
  fi
  service_folder "$VAR/tls"
}

self_made_certificate() {
  local name=DNS:$PUBLIC_HOST
  [[ ! $PUBLIC_HOST =~ ^[0-9.]+$|: ]] || name=IP:$PUBLIC_HOST
  say "为 $PUBLIC_HOST 制作自签名证书（var/tls）" "make a self-signed certificate"
  mkdir -p "$VAR/tls"
  (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 397 \
    -subj "/CN=${PUBLIC_HOST:0:64}" -addext "subjectAltName=$name" \
    -keyout "$CERTIFICATE_KEY" -out "$CERTIFICATE" 2>"$VAR/log/openssl.log") ||
    fail "证书制作失败（var/log/openssl.log）" "the certificate could not be made" \
      "用 --cert 和 --key 给出证书" "give one by --cert and --key"
}
