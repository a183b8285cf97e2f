#!/bin/sh
# The speed ladder: from the wire to the signed receipt, rung by rung, beside a bare program in the same run.
# About six minutes, two with --short. Called by "./lienthong bench ladder".
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/classpath.sh"
build_classpath bench test-compile target/classpath -Pbench
exec java -Xmx1g -cp "bench/target/classes:$(cat bench/target/classpath)" vn.lienthong.bench.ladder.LadderBench \
  --config "$root/config" "$@"
