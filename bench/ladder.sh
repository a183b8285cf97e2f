#!/bin/sh
# The speed ladder: from the wire to the signed receipt, rung by rung, beside a bare program in the same run.
# About six minutes, two with --short. Called by "./lienthong bench ladder".
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p target
echo "Đang biên dịch / Building; log: target/bench-build.log" >&2
./mvnw -B -ntp -Pbench -Dfast -DskipTests -pl bench -am test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/classpath >target/bench-build.log 2>&1 || {
  tail -n 20 target/bench-build.log >&2
  exit 1
}
exec java -Xmx1g -cp "bench/target/classes:$(cat bench/target/classpath)" vn.lienthong.bench.ladder.LadderBench \
  --config "$root/config" "$@"
