#!/bin/sh
# What the hub adds to the time of a look-up: the same questions to the provider itself and through the hub, in one run,
# with 1, 50 and 200 askers at once, over a provider that answers at once and one that takes 20 ms. About six minutes.
# Called by "./lienthong bench look-ups".
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/classpath.sh"
build_classpath bench test-compile target/classpath -Pbench
exec java -Xmx2g -cp "bench/target/classes:$(cat bench/target/classpath)" vn.lienthong.bench.lookup.LookUpBench \
  --config "$root/config" "$@"
