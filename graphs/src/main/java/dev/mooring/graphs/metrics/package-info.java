/** Present figures of pods by the metrics API of Kubernetes, gathered while the console runs: for clusters without Prometheus. */
@NullMarked
package dev.mooring.graphs.metrics;

import org.jspecify.annotations.NullMarked;
