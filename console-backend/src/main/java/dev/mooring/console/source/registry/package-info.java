/** Releases in an OCI registry: each an artifact, a channel an index that lists them in their order. */
@NullMarked
package dev.mooring.console.source.registry;

import org.jspecify.annotations.NullMarked;
