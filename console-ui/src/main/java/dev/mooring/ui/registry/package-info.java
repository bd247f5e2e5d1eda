/** The registry on the pages: where the application's images come from. */
@NullMarked
package dev.mooring.ui.registry;

import org.jspecify.annotations.NullMarked;
