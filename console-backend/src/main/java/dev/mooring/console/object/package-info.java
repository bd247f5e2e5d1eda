/** Kubernetes objects as values, known by reference; no client in it. */
@NullMarked
package dev.mooring.console.object;

import org.jspecify.annotations.NullMarked;
