#!/bin/sh
# What a dead member costs the others: 100,000 messages wait for it while another is served; heap, p99 of the other
# before and meanwhile, and whether all of it drains in order after its return. About 20 minutes. Arguments: messages,
# seconds of each measurement, seconds it may drain at most.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/classpath.sh"
build_classpath routes test-compile target/test-classpath
cd routes
exec java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test-classpath)" \
  vn.lienthong.routes.LaneLoad "${1:-100000}" "${2:-60}" "${3:-1500}"
