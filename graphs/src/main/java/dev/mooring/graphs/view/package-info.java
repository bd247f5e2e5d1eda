/** The page, the card and the settings section of graphs. */
@NullMarked
package dev.mooring.graphs.view;

import org.jspecify.annotations.NullMarked;
