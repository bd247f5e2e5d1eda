/**
 * Charts tried before anything is deployed: on the cluster, and where that lacks what a chart stands on, or where there is
 * none, on a simulated one that gets it.
 */
@NullMarked
package dev.mooring.console.trial;

import org.jspecify.annotations.NullMarked;
