# Sourced by the measurements that need a class path: compiles a module and what it needs, and writes its class path.
# The caller has set $root. Arguments: the module, the phase, and where in the module the class path goes; then what
# else Maven is told.

build_classpath() {
  module=$1 phase=$2 file=$3
  shift 3
  cd "$root"
  mkdir -p target
  echo "Đang biên dịch / Building; log: target/bench-build.log" >&2
  ./mvnw -B -ntp "$@" -Dfast -DskipTests -pl "$module" -am "$phase" dependency:build-classpath \
    -Dmdep.outputFile="$file" >target/bench-build.log 2>&1 || {
    echo "Biên dịch không thành công, cuối nhật ký / the build failed, the end of its log:" >&2
    tail -n 20 target/bench-build.log >&2
    exit 1
  }
}
