/** From the port that a vendor names to the container that answers there; pure. */
@NullMarked
package dev.mooring.console.forward;

import org.jspecify.annotations.NullMarked;
