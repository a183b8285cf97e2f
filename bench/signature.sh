#!/bin/sh
# What verifying and signing one message costs, with the JDK's cryptography and with the native provider, for RSA-2048
# and P-256: JMH, one run of about two minutes. Only the ratios mean something on another machine.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/classpath.sh"
build_classpath bench package target/classpath -Pbench
printf 'load before: %s\n' "$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?')"
exec java -cp "bench/target/classes:$(cat bench/target/classpath)" vn.lienthong.bench.SignatureRatios
