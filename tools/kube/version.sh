#!/usr/bin/env bash
# version.sh: prints the Kubernetes version that go.mod pins, such as v1.36.3.
set -euo pipefail
sed -n 's/^\(require \|\t\)k8s\.io\/kubernetes \(v[0-9.]*\).*/\2/p' "$(dirname "$0")/go.mod"
