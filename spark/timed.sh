#!/usr/bin/env bash
# timed.sh FOLDER COMMAND...: runs a command as it is, and notes in a file of the folder what it was and the processor time it took.
folder="$1"
shift
"$@"
status=$?
mkdir -p "$folder"
{
  echo "$*"
  times
} > "$folder/$$-$RANDOM"
exit $status
