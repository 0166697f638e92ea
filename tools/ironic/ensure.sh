#!/usr/bin/env bash
# ensure.sh: prints a Python virtual environment that holds the Ironic of requirements.txt, and makes it first when it
# is not there (about 30 seconds). Its folder's name tells requirements and Python apart.
# Progress goes to stderr. Exit code 3 with one line "skipped because ...": something that it needs is not installed.
# PYTHON names the interpreter; default python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"
# shellcheck source-path=SCRIPTDIR source=../lib/python.sh
. "$here/../lib/python.sh"
python_environment "$here" ironic Ironic
