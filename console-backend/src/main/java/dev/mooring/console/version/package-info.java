/** Versions of an application on this cluster and the states they go through. */
@NullMarked
package dev.mooring.console.version;

import org.jspecify.annotations.NullMarked;
