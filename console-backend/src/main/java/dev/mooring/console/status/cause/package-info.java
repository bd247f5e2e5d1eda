/** Why an object is not ready, found in the cluster: from the object down to the container that explains it. */
@NullMarked
package dev.mooring.console.status.cause;

import org.jspecify.annotations.NullMarked;
