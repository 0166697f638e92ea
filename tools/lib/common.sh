# shellcheck shell=bash
# Sourced by the scripts of the folders beside this one: which processes are ours, free ports, waiting, the cache.

# A process is ours when its pid and the kernel's start time are those that were written down, so that a stale record
# never ends a stranger. The record is FOLDER/processes, one "name pid start-time" a line, in order of starting.
started_at() { # PID
  awk '{ sub(/^.*\) /, ""); print $20 }' "/proc/$1/stat" 2>/dev/null || true
}

is_running() { # PID START-TIME
  local state
  [ -n "$2" ] && [ "$(started_at "$1")" = "$2" ] || return 1
  state=$(awk '{ sub(/^.*\) /, ""); print $1 }' "/proc/$1/stat" 2>/dev/null) || return 1
  [ -n "$state" ] && [ "$state" != Z ]
}

children_of() { # PID
  { cat /proc/[0-9]*/stat 2>/dev/null || true; } | awk -v parent="$1" '{ pid = $1; sub(/^.*\) /, ""); if ($2 == parent) print pid }'
}

record() { # FOLDER NAME PID
  printf '%s %s %s\n' "$2" "$3" "$(started_at "$3")" >>"$1/processes"
}

# Ends the processes of the record on standard input, the last started first: asks, and after five seconds insists.
stop_listed() {
  local name pid start
  tac | while read -r name pid start; do
    is_running "$pid" "$start" || continue
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 100); do
      is_running "$pid" "$start" || break
      sleep 0.05
    done
    if is_running "$pid" "$start"; then
      kill -KILL "$pid" 2>/dev/null || true
      echo "$name (pid $pid): killed"
    else
      echo "$name (pid $pid): stopped"
    fi
  done
}

stop_recorded() { # FOLDER
  [ -s "$1/processes" ] || return 0
  stop_listed <"$1/processes"
  : >"$1/processes"
}

# What stop.sh does: ends what start.sh wrote down in a folder, if there is such a folder.
stop_folder() { # FOLDER
  [ -d "$1" ] || exit 0
  lock_folder "$1"
  stop_recorded "$1"
}

# Leaves a watchman behind that ends what is recorded so far once the owner has ended, however it ends and whatever
# becomes of the folder.
stop_with_owner() { # FOLDER OWNER-PID
  local start
  start=$(started_at "$2")
  [ -n "$start" ] || give_up "--owner: there is no process $2"
  # shellcheck disable=SC2016 # the inner shell expands it
  setsid bash -c '. "$1"; while is_running "$2" "$3"; do sleep 1; done; stop_listed <<<"$4"' \
    watchman "${BASH_SOURCE[0]}" "$2" "$start" "$(cat "$1/processes")" >/dev/null 2>&1 </dev/null 8>&- &
  disown $!
}

# One starter or stopper at a time in a folder, also when the one before lost its caller. Servers must not inherit the
# lock: start them with 8>&-.
lock_folder() { # FOLDER
  exec 8>"$1/lock"
  flock -w 120 8 || give_up "another script has been busy in $1 for two minutes"
}

give_up() { # MESSAGE
  echo "$(basename "$(dirname "$0")"): $1" >&2
  exit 1
}

# What is missing here is a reason to skip tests, not a defect: one line, exit code 3.
skip() { # REASON
  echo "skipped because $1" >&2
  exit 3
}

need_commands() { # NAME...
  local name
  [ -r /proc/self/stat ] || skip "processes are told apart by /proc, which this system does not have"
  for name in "$@"; do
    command -v "$name" >/dev/null || skip "there is no $name on the PATH"
  done
}

is_taken() { # PORT
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A port that nobody listens on, below the range that the kernel uses for outgoing connections.
free_port() {
  local port
  while :; do
    port=$((15000 + (RANDOM * 32768 + RANDOM) % 15000))
    is_taken "$port" || break
  done
  echo "$port"
}

now() { date +%s.%N; }

since() { # TIME
  awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'
}

cache_root() { # NAME
  echo "${XDG_CACHE_HOME:-$HOME/.cache}/bmo/$1"
}

# The last lines of a log, for someone who has only this output.
show_log() { # FILE
  [ -s "$1" ] || return 0
  echo "--- the end of $1" >&2
  tail -n 15 "$1" | cut -c 1-400 >&2
}

# The comment at the head of the script that was called.
usage() {
  sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

# Makes a folder of state this script's own, ends what an earlier, killed run left running there, and works in it from
# then on. Sets folder to its absolute path.
enter_folder() { # FOLDER
  mkdir -p "$1"
  chmod 700 "$1"
  folder=$(cd "$1" && pwd)
  lock_folder "$folder"
  stop_recorded "$folder"
  cd "$folder"
  umask 077
}

# Starts a server in a session of its own, so that Ctrl-C in the caller's terminal does not reach it. Sets pid and start.
launch() { # NAME OUTPUT COMMAND...
  local name=$1 output=$2
  shift 2
  setsid "$@" >"$output" 2>&1 </dev/null 8>&- &
  pid=$!
  disown "$pid"
  start=$(started_at "$pid")
  record "$folder" "$name" "$pid"
}

# Says why, shows the ends of the logs that the script names, leaves nothing running.
fail() { # MESSAGE
  local log
  for log in "${logs[@]}"; do show_log "$folder/$log"; done
  stop_recorded "$folder" >&2
  give_up "$1"
}

# Whether a server failed because somebody else had taken its port meanwhile.
lost_port() { # LOG...
  grep -qs 'Address already in use' "$@"
}

# Starts a server that listens on one port, and waits until it answers. A free port may be somebody else's by the time
# that the server takes it, so there are three tries. START is called with port set, and launches.
serve() { # PORT-OR-NOTHING SECONDS PATH START
  local patience=$((SECONDS + $2))
  for _ in 1 2 3; do
    port=${1:-$(free_port)}
    is_taken "$port" && give_up "port $port of 127.0.0.1 is in use"
    rm -f "${logs[@]}"
    "$4"
    until lost_port "${logs[@]}"; do
      ! curl -fs -m 30 --noproxy '*' -o /dev/null "http://127.0.0.1:$port$3" || return 0
      is_running "$pid" "$start" || lost_port "${logs[@]}" || fail "the server has ended by itself"
      [ $SECONDS -lt $patience ] || fail "the server was not ready after $2 seconds"
      sleep 0.1
    done
    echo "port $port was taken by another program meanwhile; trying another" >&2
    stop_recorded "$folder" >&2
  done
  fail "ports were taken by others three times"
}
