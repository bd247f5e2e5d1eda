/** Components that every page shares, so that the same thing looks and reads the same everywhere. */
@NullMarked
package dev.mooring.ui.kit;

import org.jspecify.annotations.NullMarked;
