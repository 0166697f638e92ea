#!/usr/bin/env bash
# start.sh FOLDER [--port PORT] [--owner PID] : a real Keystone, with SQLite, on loopback only.
#
#   FOLDER        configuration, database, keys, logs and the record of processes; what an earlier, killed run left
#                 running there is stopped first; only the administrator is known
#   --port PORT   of the API; default: a free one
#   --owner PID   everything is stopped when this process has ended, even if it was killed
#
# The administrator is "admin" with the password "password", in the project "admin" of the domain "Default" and for the
# whole system. The catalogue has Keystone itself, in the region RegionOne.
#
# Settings from the environment:
#   KEYSTONE_PATIENCE=SECONDS   how long it may take to get ready; default 300, which even a busy machine keeps
#
# Afterwards FOLDER has url (ends in /v3). The processes outlive this script: stop.sh FOLDER.
set -eEuo pipefail
trap 'echo "keystone: $0, line $LINENO: \"$BASH_COMMAND\" ended with code $?" >&2' ERR
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"

[ $# -ge 1 ] || usage
folder=$1
shift
asked_port=
owner=
while [ $# -gt 0 ]; do
  case $1 in
    --port) asked_port=${2:?--port needs a number}; shift ;;
    --owner) owner=${2:?--owner needs a pid}; shift ;;
    *) usage ;;
  esac
  shift
done

venv=$("$here/ensure.sh")
enter_folder "$folder"
begin=$(now)
logs=(keystone.out keystone.log)
rm -rf keystone.sqlite* keys url

write_configuration() { # BASE-URL
  cat >keystone.conf <<CONF
[DEFAULT]
public_endpoint = $1
log_file = $folder/keystone.log

[cache]
# Within the one process: what is revoked is still refused at once, and a login costs a tenth.
enabled = true
backend = dogpile.cache.memory

[database]
connection = sqlite:///$folder/keystone.sqlite?timeout=60

[fernet_tokens]
key_repository = $folder/keys

[identity]
# The fewest that bcrypt knows keep a login cheap.
password_hash_rounds = 4
CONF
}

# Keys of tokens, as "keystone-manage fernet_setup" makes them: the second one signs.
make_keys() {
  local name
  mkdir keys
  for name in 0 1; do openssl rand -base64 32 | tr '+/' '-_' | tr -d '\n' >"keys/$name"; done
}

# Making it takes some seconds, so a database with the administrator is kept beside the environment of the same version.
# Endpoints are kept with a placeholder that Keystone replaces by its own address.
make_database() {
  local known=$venv/administrator.sqlite address="\$(public_endpoint)s/v3"
  if [ ! -s "$known" ]; then
    write_configuration http://127.0.0.1
    "$venv/bin/keystone-manage" --config-file keystone.conf db_sync >keystone.out 2>&1 ||
      fail "the database schema could not be made"
    "$venv/bin/keystone-manage" --config-file keystone.conf bootstrap --bootstrap-password password \
      --bootstrap-region-id RegionOne --bootstrap-public-url "$address" --bootstrap-internal-url "$address" \
      --bootstrap-admin-url "$address" >keystone.out 2>&1 || fail "the administrator could not be made"
    cp keystone.sqlite "$known.$$"
    mv "$known.$$" "$known"
  fi
  cp "$known" keystone.sqlite
}

start_keystone() {
  write_configuration "http://127.0.0.1:$port"
  launch keystone keystone.out env OS_KEYSTONE_CONFIG_FILES="$folder/keystone.conf" "$venv/bin/python" -c "
from keystone.wsgi.api import application
from werkzeug.serving import run_simple
run_simple('127.0.0.1', $port, application, threaded=True)"
}

make_keys
make_database
serve "$asked_port" "${KEYSTONE_PATIENCE:-300}" /v3 start_keystone
[ -z "$owner" ] || stop_with_owner "$folder" "$owner"
echo "http://127.0.0.1:$port/v3" >url
echo "Keystone $(sed -n 's/^keystone==//p' "$here/requirements.txt") ready in $(since "$begin") s: $(cat url)"
