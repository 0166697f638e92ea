#!/usr/bin/env bash
# start.sh FOLDER --ironic URL [--port PORT] [--owner PID] : a real, classic Inspector beside an Ironic without
# authentication, with SQLite, on loopback only.
#
#   FOLDER         configuration, database, logs and the record of processes; what an earlier, killed run left running
#                  there is stopped first; the database starts empty
#   --ironic URL   of the Ironic whose nodes it looks at; with or without /v1
#   --port PORT    of the API; default: a free one
#   --owner PID    everything is stopped when this process has ended, even if it was killed
#
# Settings from the environment:
#   INSPECTOR_PATIENCE=SECONDS   how long it may take to get ready; default 300, which even a busy machine keeps
#
# Afterwards FOLDER has url (ends in /v1). The processes outlive this script: stop.sh FOLDER.
set -eEuo pipefail
trap 'echo "inspector: $0, line $LINENO: \"$BASH_COMMAND\" ended with code $?" >&2' ERR
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"

[ $# -ge 1 ] || usage
folder=$1
shift
ironic=
asked_port=
owner=
while [ $# -gt 0 ]; do
  case $1 in
    --ironic) ironic=${2:?--ironic needs a URL}; shift ;;
    --port) asked_port=${2:?--port needs a number}; shift ;;
    --owner) owner=${2:?--owner needs a pid}; shift ;;
    *) usage ;;
  esac
  shift
done
[ -n "$ironic" ] || usage

venv=$("$here/ensure.sh")
enter_folder "$folder"
begin=$(now)
logs=(inspector.out inspector.log)
rm -rf inspector.sqlite* lockfiles url
mkdir lockfiles

write_configuration() { # PORT
  cat >inspector.conf <<CONF
[DEFAULT]
auth_strategy = noauth
host = localhost
listen_address = 127.0.0.1
listen_port = $1
standalone = true
transport_url = fake://
introspection_delay = 0
log_file = $folder/inspector.log

[database]
connection = sqlite:///$folder/inspector.sqlite?timeout=60

[ironic]
auth_type = none
endpoint_override = ${ironic%/v1}

[oslo_concurrency]
lock_path = $folder/lockfiles

[oslo_messaging_notifications]
driver = noop

[processing]
store_data = database
add_ports = all
keep_ports = all
power_off = false

[pxe_filter]
driver = noop
CONF
}

# Making the schema takes some seconds, so an empty database is kept beside the environment of the same version.
make_database() {
  local empty=$venv/empty.sqlite
  if [ ! -s "$empty" ]; then
    write_configuration 1
    "$venv/bin/ironic-inspector-dbsync" --config-file inspector.conf upgrade >inspector.out 2>&1 ||
      fail "the database schema could not be made"
    cp inspector.sqlite "$empty.$$"
    mv "$empty.$$" "$empty"
  fi
  cp "$empty" inspector.sqlite
}

start_inspector() {
  write_configuration "$port"
  launch inspector inspector.out "$venv/bin/ironic-inspector" --config-file "$folder/inspector.conf"
}

make_database
serve "$asked_port" "${INSPECTOR_PATIENCE:-300}" / start_inspector
[ -z "$owner" ] || stop_with_owner "$folder" "$owner"
echo "http://127.0.0.1:$port/v1" >url
echo "Inspector $(sed -n 's/^ironic-inspector==//p' "$here/requirements.txt") ready in $(since "$begin") s: $(cat url)"
