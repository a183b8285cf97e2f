#!/bin/sh
# Coverage-guided fuzzing of parser, header reader and signature gate with Jazzer: 3 minutes over edited attack shapes,
# or one minute over any bytes with the argument "bytes". Finds are kept under connectors/src/test/resources.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
test=editedShape_isRefusedWithoutAFault_orWasSignedSo
[ "${1:-}" = bytes ] && test=anyBytes_areRefusedWithoutAFault
cd "$root"
JAZZER_FUZZ=1 exec ./mvnw -B -q -Dfast -Pfuzz -pl connectors -am test -Dtest="GateFuzzTest#$test" \
  -Dsurefire.failIfNoSpecifiedTests=false
