/** Releases in a real registry on this machine. */
@NullMarked
package dev.mooring.console.source.registry;

import org.jspecify.annotations.NullMarked;
