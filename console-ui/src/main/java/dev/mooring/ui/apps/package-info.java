/** All applications of the console: the list, adding one, removing one. */
@NullMarked
package dev.mooring.ui.apps;

import org.jspecify.annotations.NullMarked;
