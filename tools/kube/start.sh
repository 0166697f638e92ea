#!/usr/bin/env bash
# start.sh FOLDER [--port PORT] [--kcm] [--audit] [--owner PID] [--crds PATH]... : a Kubernetes API server with its etcd, on loopback only.
#
#   FOLDER        keys, logs and the record of processes; what an earlier, killed run left running there is stopped
#                 first, and its data is removed
#   --port PORT   of the API server (HTTPS); default: a free one
#   --kcm         also kube-controller-manager: garbage collection, deletion of namespaces, service accounts
#   --crds PATH   a file, or a folder of files, with one CustomResourceDefinition each; applied before
#                 kube-controller-manager starts, whose garbage collector finds later kinds only after half a minute
#   --owner PID   everything is stopped when this process has ended, even if it was killed
#   --audit       one JSON line a request into FOLDER/audit.log
#
# Afterwards FOLDER has kubeconfig (contexts token, the current one, and cert; both cluster administrators), server (the
# URL), token and ca.crt. The processes outlive this script: stop.sh FOLDER.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"

[ $# -ge 1 ] || usage
folder=$1
shift
port=
kcm=no
audit=no
owner=
crds=()
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=${2:?--port needs a number}; shift ;;
    --kcm) kcm=yes ;;
    --audit) audit=yes ;;
    --owner) owner=${2:?--owner needs a pid}; shift ;;
    --crds)
      [ -e "${2:-}" ] || give_up "--crds: there is no ${2:-path}"
      if [ -d "$2" ]; then
        for file in "$2"/*.yaml; do crds+=("$(realpath "$file")"); done
      else
        crds+=("$(realpath "$2")")
      fi
      shift
      ;;
    *) usage ;;
  esac
  shift
done

bin=$("$here/ensure.sh")
enter_folder "$folder"
rm -rf etcd audit.log
begin=$(now)
patience=$((SECONDS + 180))
logs=(etcd.log kube-apiserver.log kube-controller-manager.log)

make_keys() {
  local name
  for name in ca server admin sa; do
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$name.key" 2>/dev/null
  done
  openssl pkey -in sa.key -pubout -out sa.pub
  openssl req -x509 -new -key ca.key -days 3650 -subj "/CN=bmo-tools-ca" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign,digitalSignature" \
    -out ca.crt 2>/dev/null
  certify server "/CN=kube-apiserver" serverAuth \
    "IP:127.0.0.1,IP:10.0.0.1,DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc"
  certify admin "/O=system:masters/CN=cert-admin" clientAuth ""
  openssl rand -hex 24 >token
  printf '%s,token-admin,token-admin,"system:masters"\n' "$(cat token)" >tokens.csv
}

certify() { # NAME SUBJECT USAGE ALTERNATIVE-NAMES
  local extensions="basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=$3\n"
  [ -z "$4" ] || extensions+="subjectAltName=$4\n"
  openssl req -new -key "$1.key" -subj "$2" -out "$1.csr" 2>/dev/null
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -set_serial "0x$(openssl rand -hex 8)" -days 3650 \
    -extfile <(printf '%b' "$extensions") -out "$1.crt" 2>/dev/null
  rm -f "$1.csr"
}

write_kubeconfig() {
  cat >kubeconfig <<YAML
apiVersion: v1
kind: Config
current-context: token
clusters:
- name: loopback
  cluster: {server: "https://127.0.0.1:$port", certificate-authority-data: $(base64 -w 0 <ca.crt)}
users:
- name: token
  user: {token: "$(cat token)"}
- name: cert
  user: {client-certificate-data: $(base64 -w 0 <admin.crt), client-key-data: $(base64 -w 0 <admin.key)}
contexts:
- {name: token, context: {cluster: loopback, user: token, namespace: default}}
- {name: cert, context: {cluster: loopback, user: cert, namespace: default}}
YAML
  echo "https://127.0.0.1:$port" >server
}

start_etcd() {
  local client peer
  for _ in 1 2 3; do # its ports may be taken between looking and listening
    client=$(free_port)
    peer=$(free_port)
    rm -rf etcd
    launch etcd etcd.log "$bin/etcd" --name one --data-dir "$folder/etcd" --unsafe-no-fsync \
      --watch-progress-notify-interval=5s --heartbeat-interval 50 --election-timeout 300 --snapshot-count 10000 \
      --quota-backend-bytes 2147483648 --log-level warn --logger zap \
      --listen-client-urls "http://127.0.0.1:$client" --advertise-client-urls "http://127.0.0.1:$client" \
      --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
      --initial-cluster "one=http://127.0.0.1:$peer"
    etcd=http://127.0.0.1:$client
    while is_running "$pid" "$start" && [ $SECONDS -lt $patience ]; do
      curl -fs -m 2 --noproxy '*' "$etcd/health" 2>/dev/null | grep -q '"true"' && return
      sleep 0.05
    done
  done
  fail "etcd did not become healthy"
}

# The status of an administrator's request; the answer goes to the file "answer".
status_of() { # PATH [CURL-OPTION...]
  local path=$1
  shift
  curl -s -m 30 --noproxy '*' --cacert ca.crt -o answer -w '%{http_code}' -H "Authorization: Bearer $(cat token)" \
    "$@" "https://127.0.0.1:$port$path" 2>/dev/null || true
}

await_ok() { # NAME PATH
  until [ "$(status_of "$2")" = 200 ]; do
    is_running "$pid" "$start" || fail "$1 has ended by itself"
    [ $SECONDS -lt $patience ] || fail "$1 was not ready after three minutes"
    sleep 0.1
  done
}

# Stricter than its defaults in one point, as OpenShift is: who sets blockOwnerDeletion must be allowed to hold the
# owner back.
start_apiserver() {
  local options=()
  [ $kcm = yes ] || options+=(--disable-admission-plugins=ServiceAccount) # nobody makes the default accounts
  if [ $audit = yes ]; then
    printf 'apiVersion: audit.k8s.io/v1\nkind: Policy\nomitStages: [RequestReceived]\nrules:\n- {level: Metadata}\n' \
      >audit-policy.yaml
    options+=("--audit-policy-file=$folder/audit-policy.yaml" "--audit-log-path=$folder/audit.log")
  fi
  launch kube-apiserver kube-apiserver.log "$bin/kube-apiserver" --bind-address=127.0.0.1 --advertise-address=127.0.0.1 \
    --secure-port="$port" --endpoint-reconciler-type=none --etcd-servers="$etcd" \
    --enable-admission-plugins=OwnerReferencesPermissionEnforcement \
    --service-cluster-ip-range=10.0.0.0/24 --authorization-mode=RBAC --allow-privileged=true --profiling=false \
    --tls-cert-file="$folder/server.crt" --tls-private-key-file="$folder/server.key" \
    --client-ca-file="$folder/ca.crt" --token-auth-file="$folder/tokens.csv" --cert-dir="$folder/certs" \
    --service-account-issuer=https://kubernetes.default.svc --service-account-key-file="$folder/sa.pub" \
    --service-account-signing-key-file="$folder/sa.key" ${options[@]+"${options[@]}"}
  await_ok kube-apiserver /readyz
}

apply_definition() { # FILE
  local name status
  grep -q '^kind: CustomResourceDefinition' "$1" || return 0
  name=$(sed -n 's/^  name: *//p' "$1" | head -n 1 | tr -d "\"'")
  status=$(status_of "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/$name?fieldManager=bmo-tools&force=true" \
    -X PATCH -H 'Content-Type: application/apply-patch+yaml' --data-binary "@$1")
  case $status in
    200 | 201) ;;
    *)
      cat answer >&2
      fail "$1 was refused with status $status"
      ;;
  esac
}

start_controllers() {
  launch kube-controller-manager kube-controller-manager.log "$bin/kube-controller-manager" --kubeconfig="$folder/kubeconfig" \
    --leader-elect=false --secure-port=0 --bind-address=127.0.0.1 --profiling=false \
    --service-account-private-key-file="$folder/sa.key" --root-ca-file="$folder/ca.crt" \
    --cluster-signing-cert-file="$folder/ca.crt" --cluster-signing-key-file="$folder/ca.key"
  # It works when it has made this account, which pods need.
  await_ok kube-controller-manager /api/v1/namespaces/default/serviceaccounts/default
}

[ -n "$port" ] || port=$(free_port)
is_taken "$port" && give_up "port $port of 127.0.0.1 is in use"
[ -s tokens.csv ] || make_keys # the last file that it makes
write_kubeconfig
start_etcd
start_apiserver
for file in ${crds[@]+"${crds[@]}"}; do apply_definition "$file"; done
[ $kcm = no ] || start_controllers
rm -f answer
[ -z "$owner" ] || stop_with_owner "$folder" "$owner"
echo "kube-apiserver $("$here/version.sh") ready in $(since "$begin") s: https://127.0.0.1:$port, KUBECONFIG=$folder/kubeconfig"
