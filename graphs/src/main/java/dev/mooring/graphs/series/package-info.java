/** Figures over time, units and names of lines: pure values that know no source. */
@NullMarked
package dev.mooring.graphs.series;

import org.jspecify.annotations.NullMarked;
