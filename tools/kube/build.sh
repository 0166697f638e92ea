#!/usr/bin/env bash
# build.sh FOLDER: compiles etcd, kube-apiserver and kube-controller-manager of the versions in go.mod into FOLDER.
# The same Go makes the same bytes. ensure.sh calls it; by hand it is only of use to look at the output.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")"

version=$(./version.sh)
major=${version#v}
major=${major%%.*}
minor=${version#v*.}
minor=${minor%%.*}

# Without these the server calls itself v0.0.0, which clients refuse to talk to.
stamp=
for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
  stamp+=" -X $package.gitVersion=$version -X $package.gitMajor=$major -X $package.gitMinor=$minor"
  stamp+=" -X $package.gitCommit=0000000000000000000000000000000000000000 -X $package.gitTreeState=clean"
  stamp+=" -X $package.buildDate=1970-01-01T00:00:00Z"
done

export CGO_ENABLED=0
for name in etcd kube-apiserver kube-controller-manager; do
  case $name in
    etcd) package=go.etcd.io/etcd/server/v3 ;;
    *) package=k8s.io/kubernetes/cmd/$name ;;
  esac
  begin=$SECONDS
  go build -mod=readonly -trimpath -buildvcs=false -tags grpcnotrace -ldflags "-s -w$stamp" -o "$out/$name" "$package"
  echo "$name: $((SECONDS - begin)) s, $(($(wc -c <"$out/$name") / 1000000)) MB"
done
