/** From the port that a vendor names to the container that answers there, and to where it is open on one's own machine; pure. */
@NullMarked
package dev.mooring.console.forward;

import org.jspecify.annotations.NullMarked;
