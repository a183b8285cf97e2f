#!/bin/sh
# What validating 10,000, 100,000 and 1,000,000 citizens costs: records per second, peak heap. One run each, seed 7.
# Needs 2 GB in the folder given (default: a temporary one).
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
for count in 10000 100000 1000000; do
  file=$folder/citizens-$count.xml
  "$root/lienthong" sample CongdanCollection -n $count --seed 7 --today 2026-11-21 >"$file"
  printf '\n%s citizens, %s bytes, load %s\n' "$count" "$(wc -c <"$file")" "$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?')"
  "$root/lienthong" validate --stats "$file" | tail -n 6
  rm -f "$file"
done
