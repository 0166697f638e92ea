#!/usr/bin/env bash
# pin.sh 1.36.3: rewrites go.mod and go.sum for that Kubernetes version. For maintainers; `go list -m -versions
# k8s.io/kubernetes` says which there are. etcd follows: it is the one of Kubernetes' own module graph.
set -euo pipefail
cd "$(dirname "$0")"
version=${1:?usage: pin.sh VERSION, such as 1.36.3}

upstream=$(cd / && go mod download -json "k8s.io/kubernetes@v$version" | sed -n 's/.*"GoMod": "\(.*\)".*/\1/p')
{
  printf 'module io.baremetal/tools/kube\n\n'
  grep '^go ' "$upstream"
  printf '\nrequire k8s.io/kubernetes v%s\n\n' "$version"
  printf 'tool (\n'
  printf '\t%s\n' go.etcd.io/etcd/server/v3 k8s.io/kubernetes/cmd/kube-apiserver \
    k8s.io/kubernetes/cmd/kube-controller-manager
  printf ')\n\n'
  # Kubernetes replaces its own staging modules by folders of its checkout; from outside they are modules v0.X.Y.
  printf 'replace (\n'
  sed -n 's#^\t\(k8s.io/[a-z-]*\) => ./staging/.*#\1#p' "$upstream" | while read -r module; do
    printf '\t%s => %s v0.%s\n' "$module" "$module" "${version#1.}"
  done
  printf ')\n'
} >go.mod
rm -f go.sum
GOFLAGS='' go mod tidy
