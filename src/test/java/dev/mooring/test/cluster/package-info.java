/**
 * A real Kubernetes for the tests: annotate a test with {@link dev.mooring.test.cluster.NeedsCluster} or
 * {@link dev.mooring.test.cluster.NeedsNode} and take a {@link dev.mooring.test.cluster.TestNamespace} as a parameter.
 */
@NullMarked
package dev.mooring.test.cluster;

import org.jspecify.annotations.NullMarked;
