# shellcheck shell=bash
# The application: unpacked from its jar into a folder named after its content, with a cache of loaded classes
# beside it, which makes its start several times shorter.

APP='' # set by unpack_app

unpack_app() {
  local jar=contact-center/app/target/app.jar build
  build=$(sha256sum "$jar" | cut -c1-12)
  APP=$VAR/app/$build
  [[ ! -f $APP/app.jar ]] || return 0
  rm -rf "$APP"
  mkdir -p "$VAR/app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$APP.part" >"$VAR/log/unpack.log" 2>&1 ||
    fail "应用解包失败" "the application could not be unpacked" "见 var/log/unpack.log" "see var/log/unpack.log"
  mv "$APP.part" "$APP"
  service_folder "$APP"
}

prepare_app() {
  service_folder "$VAR/data"
  write_service app <<RUN
$(app_environment)
cd '$VAR/data'
exec $(drop_rights) $(app_command -XX:AOTCache="$APP/app.aot") -jar '$APP/app.jar'
RUN
}

app_command() {
  printf "'%s' " "$JAVA_HOME/bin/java" "$@"
  echo "-Xmx${HOTLINE_APP_HEAP:-768m} -XX:+ExitOnOutOfMemoryError -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8" \
    "--enable-native-access=ALL-UNNAMED"
}

# Secrets are not among these: the application reads them from their folder.
app_environment() {
  local name
  for name in $(compgen -e | grep '^HOTLINE_' | grep -vx -e HOTLINE_VAR -e HOTLINE_TREE -e HOTLINE_USER); do
    echo "export $name='${!name//\'/\'\\\'\'}'"
  done
  cat <<ENV
export HOTLINE_HOME='$VAR/data' HOTLINE_SECRETS='$SECRETS' HOTLINE_EXCHANGE='$EXCHANGE'
export HOTLINE_PUBLIC_HOST='$PUBLIC_HOST' SERVER_ADDRESS=$BIND TZ=Asia/Shanghai LANG=C.UTF-8
ENV
  [[ ! $PUBLIC_HOST ]] ||
    echo "export SERVER_SSL_CERTIFICATE='file:$CERTIFICATE' SERVER_SSL_CERTIFICATE_PRIVATE_KEY='file:$CERTIFICATE_KEY'"
}

# A training run, once for each build: the application starts up to its first breath and writes down what it loaded.
# Without the cache it only starts more slowly, so a failure here is no failure.
train_app() {
  [[ ! -e $APP/app.aot && ! -e $APP/untrainable ]] || return 0
  say "为快速启动做一次预热" "one training run, so that later starts are quick"
  (
    eval "$(app_environment)"
    cd "$VAR/data"
    eval "in_reach $(app_command -XX:AOTCacheOutput="$APP/app.aot" -Dspring.context.exit=onRefresh) -jar '$APP/app.jar'"
  ) >"$VAR/log/training.log" 2>&1 || as_service_user touch "$APP/untrainable"
}

forget_older_builds() {
  local old
  for old in "$VAR"/app/*; do [[ $old == "$APP" ]] || rm -rf "$old"; done
}
