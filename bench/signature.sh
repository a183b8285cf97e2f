#!/bin/sh
# What verifying and signing one message costs, with the JDK's cryptography and with the native provider, for RSA-2048
# and P-256: JMH, one run of about two minutes. Only the ratios mean something on another machine.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
echo "Đang biên dịch / Building; log: target/bench-build.log" >&2
mkdir -p target
./mvnw -B -ntp -Pbench -Dfast -DskipTests -pl bench -am package dependency:build-classpath \
  -Dmdep.outputFile=target/classpath >target/bench-build.log 2>&1 || {
  tail -n 20 target/bench-build.log >&2
  exit 1
}
printf 'load before: %s\n' "$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?')"
exec java -cp "bench/target/classes:$(cat bench/target/classpath)" vn.lienthong.bench.SignatureRatios
