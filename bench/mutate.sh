#!/bin/sh
# A million random changes of good messages through the signature gate: no crash, no fault of the hub, nothing
# accepted but what was signed. Prints counts by code and speed; the heap is limited to 256 MB, and the run fails where that does not suffice.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-1000000}
seed=${2:-109}
cd "$root"
exec ./mvnw -B -q -Dfast -Pmutate -pl connectors -am test -Dtest=MutationTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dmutations="$count" -Dseed="$seed"
