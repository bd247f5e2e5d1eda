/** Tries connections from where the console runs, and tells whether they work without telling what the other side says. */
@NullMarked
package dev.mooring.console.connection;

import org.jspecify.annotations.NullMarked;
