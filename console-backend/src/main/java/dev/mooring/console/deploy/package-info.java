/** Bringing a version's manifests into the cluster, step by step, and telling about it. */
@NullMarked
package dev.mooring.console.deploy;

import org.jspecify.annotations.NullMarked;
