/** Asks Prometheus: its address, its credentials, its answers within bounds, its errors as findings. */
@NullMarked
package dev.mooring.graphs.prometheus;

import org.jspecify.annotations.NullMarked;
