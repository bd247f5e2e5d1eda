/** The state of what was applied, live. */
@NullMarked
package dev.mooring.console.status;

import org.jspecify.annotations.NullMarked;
