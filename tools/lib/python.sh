# shellcheck shell=bash
# Sourced, after common.sh, by each ensure.sh that takes a server from pip.

# Prints the virtual environment that holds the requirements.txt of a folder beside this one, and makes it first when it
# is not there. Its folder's name tells requirements and Python apart. PYTHON names the interpreter; default python3.
python_environment() { # FOLDER PACKAGE TITLE
  local python=${PYTHON:-python3} version key root folder
  need_commands "$python" curl openssl flock setsid
  "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    skip "$3 needs Python 3.11 or newer with venv, and $("$python" -V 2>&1) is not"
  version=$(sed -n "s/^$2==//p" "$1/requirements.txt")
  key=$({
    cat "$1/requirements.txt"
    "$python" -V
  } | sha256sum | cut -c 1-12)
  root=$(cache_root "$(basename "$1")")
  folder=$root/$version-$key
  if [ ! -e "$folder/complete" ]; then
    mkdir -p "$root"
    exec 9>"$root/lock"
    flock 9
    if [ ! -e "$folder/complete" ]; then
      echo "installing $3 $version into $folder" >&2
      rm -rf "$folder"
      "$python" -m venv "$folder" >&2 # in its last place: its scripts name it
      "$folder/bin/pip" install -q --disable-pip-version-check -r "$1/requirements.txt" >&2
      touch "$folder/complete"
    fi
  fi
  echo "$folder"
}
