/** The vendor's license as a value. */
@NullMarked
package dev.mooring.console.license;

import org.jspecify.annotations.NullMarked;
