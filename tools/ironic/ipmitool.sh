#!/bin/sh
# ipmitool.sh ARGUMENTS : stands in for ipmitool where that is not installed. It takes the arguments that Ironic gives,
# and asks a simulated BMC over HTTP: POST /ipmi with the command as the body and the login as HTTP basic. To nodes whose
# BMC is something else it is a dead one.
case " $* " in
  *" -h "* | *" -V "* | "  ")
    echo "ipmitool version 1.8.19"
    exit 0
    ;;
esac
host=
port=623
user=
password=
while [ $# -gt 0 ]; do
  case $1 in
    -H) host=$2; shift 2 ;;
    -p) port=$2; shift 2 ;;
    -U) user=$2; shift 2 ;;
    -f) password=$(cat "$2"); shift 2 ;;
    -I | -L | -R | -N | -C | -B | -T | -b | -t | -k | -y) shift 2 ;;
    -*) shift ;;
    *) break ;;
  esac
done
answer=$(curl -fs -m 5 --noproxy '*' -u "$user:$password" --data-binary "$*" "http://$host:$port/ipmi") || {
  echo "Error: Unable to establish IPMI v2 / RMCP+ session" >&2
  exit 1
}
printf '%s\n' "$answer"
