#!/bin/sh
# A million records of evidence in a real PostgreSQL: sealed, verified in the store and from a copy, then one bit
# flipped and found; records per second and peak heap. About 6 minutes and 4 GB. Arguments: documents (each with one
# event), a folder of its own (kept for a next run).
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/classpath.sh"
build_classpath connectors test-compile target/test-classpath
cd connectors
exec java -Xmx256m -cp "target/test-classes:target/classes:$(cat target/test-classpath)" \
  vn.lienthong.connectors.evidence.chain.MillionRecords "${2:-target/million-records}" "${1:-500000}"
