#!/usr/bin/env bash
# The application's role is not the owner of the server.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username=postgres --set=password="$(</run/secrets/db-password)" <<'SQL'
CREATE ROLE hotline LOGIN PASSWORD :'password';
CREATE DATABASE hotline OWNER hotline;
SQL
