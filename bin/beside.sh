# shellcheck shell=bash
# Sourced by backup and restore. What stands on their command line is meant from where the person
# stands, and the settings from the folder of the house.
beside() { # backup or restore, and what the person wrote
  local arguments=("$1") argument
  shift
  case " $* " in
    *" --help "* | *" -h "* | "  ")
      sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"
      [ $# -gt 0 ] && exit 0 || exit 2
      ;;
  esac
  for argument in "$@"; do
    case $argument in
      -* | /*) arguments+=("$argument") ;;
      *) arguments+=("$PWD/$argument") ;;
    esac
  done
  cd "$(dirname "${BASH_SOURCE[0]}")/.."
  export as_is=yes
  . bin/built.sh
  bedside org.bedside.backup.Commands "${arguments[@]}"
}
