#!/usr/bin/env bash
# ensure.sh: prints a Python virtual environment that holds the Ironic of requirements.txt, and makes it first when it
# is not there (about 30 seconds). Its folder's name tells requirements and Python apart.
# Progress goes to stderr. Exit code 3 with one line "skipped because ...": something that it needs is not installed.
# PYTHON names the interpreter; default python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"
python=${PYTHON:-python3}
need_commands "$python" curl openssl flock setsid
"$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
  skip "Ironic needs Python 3.10 or newer with venv, and $("$python" -V 2>&1) is not"

version=$(sed -n 's/^ironic==//p' "$here/requirements.txt")
key=$({
  cat "$here/requirements.txt"
  "$python" -V
} | sha256sum | cut -c 1-12)
root=$(cache_root ironic)
folder=$root/$version-$key

if [ ! -e "$folder/complete" ]; then
  mkdir -p "$root"
  exec 9>"$root/lock"
  flock 9
  if [ ! -e "$folder/complete" ]; then
    echo "installing Ironic $version into $folder" >&2
    rm -rf "$folder"
    "$python" -m venv "$folder" >&2 # in its last place: its scripts name it
    "$folder/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" >&2
    touch "$folder/complete"
  fi
fi
echo "$folder"
