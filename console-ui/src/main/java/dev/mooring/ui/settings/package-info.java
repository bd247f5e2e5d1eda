/** Settings of the console itself, in sections that features may add to. */
@NullMarked
package dev.mooring.ui.settings;

import org.jspecify.annotations.NullMarked;
