/** Updates on the pages: where they come from, what was found, and what is announced. */
@NullMarked
package dev.mooring.ui.updates;

import org.jspecify.annotations.NullMarked;
