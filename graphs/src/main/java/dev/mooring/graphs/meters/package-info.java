/** Mooring's own figures for whoever scrapes {@code /q/metrics}: how applications are, and how the console itself is. */
@NullMarked
package dev.mooring.graphs.meters;

import org.jspecify.annotations.NullMarked;
