# shellcheck shell=bash
# PostgreSQL 18 as a process of its own, so that it outlives the application. The server comes from the Maven
# repository; the data is durable (fsync on, page checksums) and reached on loopback with a password only.

prepare_database() {
  unpack_postgres
  [[ -f $DATABASE/PG_VERSION ]] || create_database
  write_service postgres <<RUN
# A process id from before a crash may by now be somebody else's, and PostgreSQL would refuse to start.
# The file of a postmaster that is merely dead stays: by it PostgreSQL recognises helpers that still run.
pid=\$(head -n 1 '$DATABASE/postmaster.pid' 2>/dev/null)
if [ -n "\$pid" ] && [ -d "/proc/\$pid" ]; then
  case \$(readlink "/proc/\$pid/exe") in */postgres*) ;; *) rm -f '$DATABASE/postmaster.pid' ;; esac
fi
exec $(drop_rights) '$PG/bin/postgres' -D '$DATABASE' -p $HOTLINE_DB_PORT \\
  -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 \\
  -c shared_buffers=128MB -c fsync=on -c synchronous_commit=on -c timezone=Asia/Shanghai
RUN
  # TERM would wait for every client to leave; INT ends their sessions and closes the books properly.
  write_control postgres t 'kill -INT "$(cat supervise/pid)"'
}

unpack_postgres() {
  [[ ! -x $PG/bin/postgres ]] || return 0
  local cpu=amd64 artifact
  [[ $(uname -m) != aarch64 ]] || cpu=arm64v8
  artifact=embedded-postgres-binaries-linux-$cpu
  say "取得 PostgreSQL $POSTGRES_VERSION" "fetch the database server from the Maven repository"
  fetch_artifact "io.zonky.test.postgres:$artifact:$POSTGRES_VERSION:jar"
  rm -rf "$PG.part" && mkdir -p "$PG.part"
  unzip -p "$VAR/downloads/$artifact-$POSTGRES_VERSION.jar" '*.txz' | tar -xJf - -C "$PG.part"
  chmod -R a+rX "$PG.part"
  mv "$PG.part" "$PG"
}

# The role of the application is not the owner of the server.
create_database() {
  say "初始化数据库（var/database）" "create the database"
  rm -rf "$DATABASE"
  service_folder "$DATABASE"
  chmod 700 "$DATABASE"
  local locale=C.UTF-8
  locale -a 2>/dev/null | grep -qix -e 'C.utf-\?8' || locale=C
  {
    in_reach "$PG/bin/initdb" -D "$DATABASE" -U postgres -A scram-sha-256 \
      --pwfile="$SECRETS/db-owner-password" -E UTF8 --locale="$locale" --data-checksums
    in_reach "$PG/bin/postgres" --single -D "$DATABASE" postgres <<SQL
CREATE ROLE hotline LOGIN PASSWORD '$(<"$SECRETS/db-password")'
CREATE DATABASE hotline OWNER hotline
SQL
  } >"$VAR/log/database-made.log" 2>&1 || {
    rm -rf "$DATABASE"
    tail -n 5 "$VAR/log/database-made.log" >&2
    fail "数据库初始化失败" "the database could not be created" "见 var/log/database-made.log" "see var/log/database-made.log"
  }
}
