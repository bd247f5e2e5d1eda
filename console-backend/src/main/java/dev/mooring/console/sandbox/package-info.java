/**
 * A cluster inside this process, for the demo and for fast tests: an API server that keeps objects in memory, and small
 * controllers that bring workloads to ready. Nothing really runs in it.
 */
@NullMarked
package dev.mooring.console.sandbox;

import org.jspecify.annotations.NullMarked;
