/** A deploy as it happens, and what it has done. */
@NullMarked
package dev.mooring.ui.deploy;

import org.jspecify.annotations.NullMarked;
