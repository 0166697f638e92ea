#!/usr/bin/env bash
# start.sh FOLDER [--port PORT] [--http-basic | --keystone URL] [--tls] [--owner PID] : a real Ironic, API and conductor
# in one process, with SQLite, on loopback only.
#
#   FOLDER         configuration, database, logs, images (html/) and the record of processes; what an earlier, killed
#                  run left running there is stopped first; the database starts empty
#   --port PORT    of the API; default: a free one
#   --http-basic   wants a login: IRONIC_USER and IRONIC_PASSWORD, default admin and password
#   --keystone URL wants a token of that Keystone (ends in /v3), of which that login is an administrator's
#   --tls          HTTPS with a certificate made here: FOLDER/tls.crt, for 127.0.0.1 and localhost
#   --owner PID    everything is stopped when this process has ended, even if it was killed
#
# Settings from the environment:
#   IRONIC_FAST_KDF=1     see fastkdf/; worth having whenever nodes are driven by Redfish
#   IRONIC_EXTRA=FILE     one more configuration file, whose values win
#   IRONIC_DEBUG=true, IRONIC_FAST_TRACK=true
#   IRONIC_PATIENCE=SECONDS   how long it may take to get ready; default 300, which even a busy machine keeps
#
# Afterwards FOLDER has url (ends in /v1) and images (the URL of html/images). The processes outlive this script:
# stop.sh FOLDER.
set -eEuo pipefail
trap 'echo "ironic: $0, line $LINENO: \"$BASH_COMMAND\" ended with code $?" >&2' ERR
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"

[ $# -ge 1 ] || usage
folder=$1
shift
port=
scheme=http
login=no
keystone=
owner=
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=${2:?--port needs a number}; shift ;;
    --http-basic) login=yes ;;
    --keystone) keystone=${2:?--keystone needs a URL}; shift ;;
    --tls) scheme=https ;;
    --owner) owner=${2:?--owner needs a pid}; shift ;;
    *) usage ;;
  esac
  shift
done
user=${IRONIC_USER:-admin}
password=${IRONIC_PASSWORD:-password}
extra=${IRONIC_EXTRA:+$(realpath "$IRONIC_EXTRA")}

venv=$("$here/ensure.sh")
enter_folder "$folder"
begin=$(now)
logs=(schema.log ironic.out ironic.log files.log)
rm -rf state tmp lockfiles certificates agent-logs masters instances tftp ironic.sqlite* ironic.log url
mkdir -p state tmp lockfiles certificates agent-logs masters/tftp masters/instance instances tftp html/images programs

# Two programs that Ironic looks for when it starts or writes a config drive, for machines that lack them.
stand_in_programs() {
  if ! { command -v genisoimage || command -v mkisofs || command -v xorrisofs; } >/dev/null; then
    # An ISO writer comes with Ironic's own dependencies and takes the same arguments.
    ln -sf "$venv/bin/pycdlib-genisoimage" programs/genisoimage
    ln -sf "$venv/bin/pycdlib-genisoimage" programs/mkisofs
  fi
  if ! command -v ipmitool >/dev/null; then
    # The ipmi driver does not load without it, and the server then does not start.
    cp "$here/ipmitool.sh" programs/ipmitool
    chmod +x programs/ipmitool
  fi
  export PATH="$PATH:$folder/programs"
}

make_certificate() {
  [ -s tls.crt ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj /CN=bmo-tools-ironic -addext "subjectAltName=IP:127.0.0.1,DNS:localhost" -keyout tls.key -out tls.crt 2>/dev/null
}

# bcrypt is the one scheme that Ironic reads; four rounds keep a request cheap.
make_login() {
  printf '%s\n%s\n' "$user" "$password" | "$venv/bin/python" -c '
import bcrypt
user, password = input(), input()
print(user + ":" + bcrypt.hashpw(password.encode(), bcrypt.gensalt(rounds=4)).decode())' >htpasswd
}

security_options() {
  if [ $login = yes ]; then
    printf 'auth_strategy = http_basic\nhttp_basic_auth_user_file = %s\n' "$folder/htpasswd"
  elif [ -n "$keystone" ]; then
    echo 'auth_strategy = keystone'
  else
    echo 'auth_strategy = noauth'
  fi
}

# Who checks tokens, and that a token which is revoked is refused at once.
keystone_options() {
  [ -z "$keystone" ] || cat <<CONF

[keystone_authtoken]
auth_type = password
auth_url = $keystone
www_authenticate_uri = $keystone
username = $user
password = $password
user_domain_name = Default
project_name = admin
project_domain_name = Default
token_cache_time = -1
CONF
}

# A token for the whole system.
keystone_token() {
  curl -fs -m 30 --noproxy '*' -o /dev/null -D - -H 'Content-Type: application/json' "$keystone/auth/tokens" -d @- <<JSON |
{"auth": {"scope": {"system": {"all": true}}, "identity": {"methods": ["password"], "password": {"user":
 {"name": "$user", "domain": {"name": "Default"}, "password": "$password"}}}}}
JSON
    tr -d '\r' | sed -n 's/^X-Subject-Token: //Ip'
}

tls_options() {
  [ $scheme = http ] ||
    printf 'enable_ssl_api = true\ncert_file = %s\nkey_file = %s\n' "$folder/tls.crt" "$folder/tls.key"
}

write_configuration() {
  cat >ironic.conf <<CONF
[DEFAULT]
$(security_options)
host = localhost
my_ip = 127.0.0.1
rpc_transport = none
state_path = $folder/state
tempdir = $folder/tmp
log_file = $folder/ironic.log
debug = ${IRONIC_DEBUG:-false}
webserver_verify_ca = false
grub_config_path = EFI/BOOT/grub.cfg
enabled_hardware_types = redfish,idrac,ipmi,fake-hardware,manual-management
enabled_bios_interfaces = no-bios,redfish,idrac-redfish,fake
enabled_boot_interfaces = redfish-virtual-media,idrac-redfish-virtual-media,redfish-https,ipxe,pxe,fake
enabled_console_interfaces = no-console,fake
default_deploy_interface = direct
enabled_deploy_interfaces = direct,ramdisk,custom-agent,fake
enabled_firmware_interfaces = no-firmware,redfish,fake
default_inspect_interface = agent
enabled_inspect_interfaces = agent,redfish,idrac-redfish,no-inspect,fake
enabled_management_interfaces = redfish,idrac-redfish,ipmitool,noop,fake
default_network_interface = noop
enabled_network_interfaces = noop
enabled_power_interfaces = redfish,idrac-redfish,ipmitool,agent,fake
enabled_raid_interfaces = no-raid,redfish,idrac-redfish,agent,fake
enabled_rescue_interfaces = no-rescue,agent,fake
enabled_storage_interfaces = noop,fake
enabled_vendor_interfaces = no-vendor,redfish,idrac-redfish,ipmitool,fake

[api]
host_ip = 127.0.0.1
port = $port
public_endpoint = $base
api_workers = 1
$(tls_options)

[agent]
# The test's agents speak plain HTTP and fetch images themselves.
require_tls = false
verify_ca = false
image_download_source = http
certificates_path = $folder/certificates
deploy_logs_collect = never
deploy_logs_local_path = $folder/agent-logs
post_deploy_get_power_state_retries = 10
post_deploy_get_power_state_retry_interval = 1

[conductor]
automated_clean = true
workers_pool_size = 300
deploy_callback_timeout = 4800
inspect_wait_timeout = 1800
power_state_change_timeout = 120
# How soon the health that a BMC tells shows; four times the usual effort.
sync_power_state_interval = 30
deploy_kernel = $files/images/ironic-python-agent.kernel
deploy_ramdisk = $files/images/ironic-python-agent.initramfs

[database]
# SQLite has one writer; with the default of 5 seconds a busy machine fails inspections with "database is locked".
connection = sqlite:///$folder/ironic.sqlite?timeout=60

[deploy]
http_root = $folder/html
http_url = $files
# No cache of boot images: Ironic cleans a cache while others download into it, and fails the operation that did so.
iso_master_path =
default_boot_option = local
default_boot_mode = uefi
erase_devices_metadata_priority = 10
erase_devices_priority = 0
fast_track = ${IRONIC_FAST_TRACK:-false}

[dhcp]
dhcp_provider = none

[ipmi]
# Simulated BMCs are not overwhelmed by commands.
min_command_interval = 1
command_retry_timeout = 5

[inspector]
require_managed_boot = false
power_off = true
add_ports = all
keep_ports = present
hooks = \$default_hooks,parse-lldp

[inventory]
data_backend = database

[oci]
# Registries of the test speak plain HTTP.
permit_fallback_to_http_transport = true

[oslo_concurrency]
lock_path = $folder/lockfiles

[oslo_messaging_notifications]
driver = noop

[pxe]
tftp_root = $folder/tftp
tftp_master_path = $folder/masters/tftp
images_path = $folder/instances
instance_master_path = $folder/masters/instance

[redfish]
use_swift = false
verify_ca = false
# Simulated BMCs are done with firmware and volumes at once, and come back from it.
firmware_update_status_interval = 2
firmware_update_fail_interval = 5
firmware_update_reboot_delay = 5
firmware_update_bmc_version_check_interval = 1
firmware_update_nic_starting_wait = 2
firmware_update_required_successes = 2
firmware_update_validation_interval = 1
raid_config_status_interval = 2
raid_config_fail_interval = 5

[service_catalog]
auth_type = none
endpoint_override = $base
$(keystone_options)
CONF
}

# Making the schema takes some seconds, so an empty database is kept beside the environment of the same version.
make_database() {
  local empty=$venv/empty.sqlite
  if [ ! -s "$empty" ]; then
    "$venv/bin/ironic-dbsync" --config-file ironic.conf --log-file schema.log create_schema >schema.out 2>&1 ||
      fail "the database schema could not be made"
    "$venv/bin/python" -c '
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA wal_checkpoint(TRUNCATE)")' ironic.sqlite
    cp ironic.sqlite "$empty.$$"
    mv "$empty.$$" "$empty"
  fi
  cp "$empty" ironic.sqlite
}

# What http_root serves; kernel, ramdisk and ISO are only checked for presence.
serve_files() {
  local name
  for name in ironic-python-agent.kernel ironic-python-agent.initramfs ironic-python-agent.iso; do
    [ -s "html/images/$name" ] || head -c 4096 /dev/zero >"html/images/$name"
  done
  launch ironic-files files.log "$venv/bin/python" -m http.server --bind 127.0.0.1 --directory html "$files_port"
}

# The API answers a little before the conductor has brought its drivers. 1: another port is needed.
await_drivers() {
  local options=(-fsk -m 30 --noproxy '*') patience=$((SECONDS + ${IRONIC_PATIENCE:-300})) drivers
  [ $login = no ] || options+=(-u "$user:$password")
  [ -z "$keystone" ] || options+=(-H "X-Auth-Token: $(keystone_token)")
  while :; do
    drivers=$(curl "${options[@]}" "$base/v1/drivers" 2>/dev/null || true)
    case $drivers in *fake-hardware*) break ;; esac
    # Its workers would try again for ever.
    lost_port ironic.out ironic.log && return 1
    is_running "$pid" "$start" || fail "Ironic has ended by itself"
    [ $SECONDS -lt $patience ] || fail "Ironic was not ready after ${IRONIC_PATIENCE:-300} seconds; set IRONIC_PATIENCE"
    sleep 0.1
  done
  until is_taken "$files_port"; do
    if ! is_running "$files_pid" "$files_start"; then
      lost_port files.log && return 1
      fail "the server of files has ended by itself"
    fi
    [ $SECONDS -lt $patience ] || fail "the server of files does not answer"
    sleep 0.1
  done
}

stand_in_programs
[ $scheme = http ] || make_certificate
[ $login = no ] || make_login
configuration=(--config-file "$folder/ironic.conf")
[ -z "$extra" ] || configuration+=(--config-file "$extra")
[ "${IRONIC_FAST_KDF:-0}" != 1 ] || export PYTHONPATH="$here/fastkdf${PYTHONPATH:+:$PYTHONPATH}"

# A free port may be somebody else's by the time that Ironic takes it, which is some seconds later.
asked_port=$port
for attempt in 1 2 3; do
  port=${asked_port:-$(free_port)}
  is_taken "$port" && give_up "port $port of 127.0.0.1 is in use"
  files_port=$port
  while [ "$files_port" = "$port" ]; do files_port=$(free_port); done
  base=$scheme://127.0.0.1:$port
  files=http://127.0.0.1:$files_port
  write_configuration
  make_database
  serve_files
  files_pid=$pid files_start=$start
  launch ironic ironic.out "$venv/bin/ironic" "${configuration[@]}"
  if await_drivers; then break; fi
  [ "$attempt" != 3 ] || fail "ports were taken by others three times"
  echo "ironic: port $port or $files_port was taken by another program meanwhile; trying others" >&2
  stop_recorded "$folder" >&2
  rm -f ironic.log
done
# The process forks a worker, which would survive a parent that is killed.
children_of "$pid" | while read -r worker; do record "$folder" ironic-worker "$worker"; done
[ -z "$owner" ] || stop_with_owner "$folder" "$owner"
echo "$base/v1" >url
echo "$files/images" >images
echo "Ironic $("$venv/bin/python" -c 'import importlib.metadata as m; print(m.version("ironic"))') ready in" \
  "$(since "$begin") s: $base/v1, $(sed -n 's/^auth_strategy = //p' ironic.conf), images at $files/images"
