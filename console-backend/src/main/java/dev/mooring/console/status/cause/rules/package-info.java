/** How Kubernetes says that something is not ready, and what that means for an admin; pure. */
@NullMarked
package dev.mooring.console.status.cause.rules;

import org.jspecify.annotations.NullMarked;
