/** Ports on one's own machine that lead through the API server to the console and its applications. */
@NullMarked
package dev.mooring.k8s.forward;

import org.jspecify.annotations.NullMarked;
