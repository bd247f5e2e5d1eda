/** A console that is all in memory: the use cases as the pages see them, with real configuration screens. */
@NullMarked
package dev.mooring.ui.fake;

import org.jspecify.annotations.NullMarked;
