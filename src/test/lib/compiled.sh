# The test classes with everything that they need: for benchmarks and the fuzzer, which run outside of Maven.
# shellcheck shell=bash

java=${JAVA_HOME:?run it by ./mooring, which finds a JDK}/bin/java

compile() {
  (cd "$home" && mvn --batch-mode --no-transfer-progress -q -Dfast test-compile \
    dependency:build-classpath -Dmdep.outputFile="$home/target/end-to-end/classpath" \
    -Dmdep.includeScope=test -pl src/test -am >&2)
}

classpath() {
  echo "$home/target/end-to-end/test-classes:$(cat "$home/target/end-to-end/classpath")"
}
