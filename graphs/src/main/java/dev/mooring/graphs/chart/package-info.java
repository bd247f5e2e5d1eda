/** Which charts an application has, the vendor's or the usual ones, and what is shown in them. */
@NullMarked
package dev.mooring.graphs.chart;

import org.jspecify.annotations.NullMarked;
