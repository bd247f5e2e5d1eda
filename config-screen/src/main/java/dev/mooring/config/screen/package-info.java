/** The vendor's screen as written in a {@code Config} document: groups, items, options, rules. */
@NullMarked
package dev.mooring.config.screen;

import org.jspecify.annotations.NullMarked;
