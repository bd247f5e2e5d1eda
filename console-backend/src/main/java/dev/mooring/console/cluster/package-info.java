/** The one door to the Kubernetes API: apply, dry run, read, delete, watch; refusals are values. */
@NullMarked
package dev.mooring.console.cluster;

import org.jspecify.annotations.NullMarked;
