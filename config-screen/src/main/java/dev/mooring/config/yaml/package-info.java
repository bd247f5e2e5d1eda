/** YAML as Kubernetes reads it: scalars resolve as in its own parser, every node keeps its place, numbers stay exact. */
@NullMarked
package dev.mooring.config.yaml;

import org.jspecify.annotations.NullMarked;
