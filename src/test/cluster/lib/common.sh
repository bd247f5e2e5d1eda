# Settings, messages, and the starting, awaiting and ending of processes.
# shellcheck shell=bash disable=SC2034

cache=${MOORING_CACHE:-$HOME/.cache/mooring}
run=${MOORING_CLUSTER_RUN:-/tmp/mooring-cluster}
api_port=${MOORING_CLUSTER_PORT:-16443}
etcd_port=${MOORING_CLUSTER_ETCD_PORT:-12379}

# The node has an address that exists on no other machine's network, so nothing depends on this machine's own.
bridge=mooring0
node_address=10.244.0.1
pod_network=10.244.0.0/24
service_network=10.96.0.0/16
export NO_PROXY=${NO_PROXY:+$NO_PROXY,}127.0.0.1,localhost,$pod_network,$service_network
export no_proxy=$NO_PROXY

say() { echo "cluster: $*"; }

fail() { # what happened, what to do
  echo "cluster: $1" >&2
  [ $# -lt 2 ] || echo "  $2" >&2
  exit 1
}

digest_of_files() { # folder
  (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

need() { # program, Debian package
  PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null || echo "$1 (Debian package: $2)"
}

check() { # names what is missing; ends with 3 if anything is
  local missing
  missing=$(missing_for_control_plane)
  [ "${1:-}" != node ] || missing=$(printf '%s\n%s' "$missing" "$(missing_for_node)" | sed '/^$/d')
  [ -n "$missing" ] || return 0
  echo "$missing"
  exit 3
}

require() { # [node]: check, with a message for people
  local missing
  missing=$(check "$@") || fail "this machine lacks: ${missing//$'\n'/, }" "As root: .ci/setup installs the packages."
}

running() { # component. The run folder stands in every command line: a reused process id is not mistaken for ours
  local pid
  pid=$(cat "$run/$1.pid" 2>/dev/null) && ps -ww -p "$pid" -o args= 2>/dev/null | grep -qF -- "$run/"
}

start() { # component, command...: in a session of its own, so that Ctrl-C in a terminal does not end it
  local name=$1
  shift
  setsid nohup "$@" >"$run/log/$name.log" 2>&1 </dev/null 9>&- &
  echo $! >"$run/$name.pid"
}

await() { # component, seconds, what is awaited, command...
  local name=$1 until=$((SECONDS + $2)) what=$3
  shift 3
  until "$@" >/dev/null 2>&1; do
    running "$name" || give_up "$name" "$name ended before $what"
    [ "$SECONDS" -lt "$until" ] || give_up "$name" "$name did not come to this in time: $what"
    sleep 0.1
  done
}

give_up() { # component, what happened
  {
    echo "--- the end of $run/log/$1.log"
    tail -n 25 "$run/log/$1.log"
    echo "---"
  } >&2
  fail "$2" "Look at the log above, then: cluster down && cluster up (is the port taken? MOORING_CLUSTER_PORT moves it)"
}

stop() { # component: ask, wait, then force
  local pid
  running "$1" || return 0
  pid=$(cat "$run/$1.pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 50); do
    running "$1" || return 0
    sleep 0.1
  done
  kill -9 "$pid" 2>/dev/null || true
}

alone() { # command...: one at a time per run folder; the lock lies beside it, as `down` removes the folder
  exec 9>"$run.lock"
  flock -w 1800 9 || fail "another cluster command holds $run.lock" "Wait for it to end."
  "$@"
}
