/** The frame around all pages: navigation, top bar, command palette, error pages, and what features plug into. */
@NullMarked
package dev.mooring.ui.shell;

import org.jspecify.annotations.NullMarked;
