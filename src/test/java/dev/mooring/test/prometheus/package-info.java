/**
 * A real Prometheus for the tests: annotate a test class with {@link dev.mooring.test.prometheus.NeedsPrometheus} and start a
 * {@link dev.mooring.test.prometheus.RunningPrometheus}.
 */
@NullMarked
package dev.mooring.test.prometheus;

import org.jspecify.annotations.NullMarked;
