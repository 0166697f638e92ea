#!/usr/bin/env bash
# stop.sh FOLDER: ends the processes that start.sh wrote down in FOLDER and that still are the same ones. Configuration,
# database and logs stay.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../lib/common.sh
. "$here/../lib/common.sh"
stop_folder "${1:?usage: stop.sh FOLDER}"
