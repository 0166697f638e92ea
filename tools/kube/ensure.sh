#!/usr/bin/env bash
# ensure.sh: prints the folder that holds etcd, kube-apiserver and kube-controller-manager, and builds them first when
# it is not there. The folder's name tells versions, recipe and Go apart, so an old one is never taken for a new one.
# Progress goes to stderr. Exit code 3 with one line "skipped because ...": something that it needs is not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"
need_commands go curl openssl flock setsid

export GOTOOLCHAIN=${GOTOOLCHAIN:-local} GOFLAGS='' GOWORK=off
wanted=$(sed -n 's/^go //p' "$here/go.mod")
have=$(go env GOVERSION)
if [ "$(printf '%s\n' "$wanted" "${have#go}" | sort -V | head -n 1)" != "$wanted" ]; then
  skip "Kubernetes needs Go $wanted or newer and this is ${have#go}"
fi

version=$("$here/version.sh")
key=$({
  cat "$here/go.mod" "$here/go.sum" "$here/build.sh"
  go env GOVERSION GOOS GOARCH
} | sha256sum | cut -c 1-12)
root=$(cache_root kube)
folder=$root/$version-$key

if [ ! -e "$folder/complete" ]; then
  mkdir -p "$root"
  exec 9>"$root/lock"
  flock 9
  if [ ! -e "$folder/complete" ]; then
    building=$(mktemp -d "$root/building.XXXXXX")
    trap 'rm -rf "$building"' EXIT
    echo "building Kubernetes $version into $folder; the first time takes 5 to 12 minutes on two cores" >&2
    "$here/build.sh" "$building" >&2
    touch "$building/complete"
    rm -rf "$folder"
    mv "$building" "$folder"
    trap - EXIT
  fi
fi
echo "$folder"
