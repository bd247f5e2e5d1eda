/** Schedules, sources and requests about updates. */
@NullMarked
package dev.mooring.console.update;

import org.jspecify.annotations.NullMarked;
