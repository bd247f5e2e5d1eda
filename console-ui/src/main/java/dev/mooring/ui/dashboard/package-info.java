/** The first page: does it work, what is wrong, what to do next. */
@NullMarked
package dev.mooring.ui.dashboard;

import org.jspecify.annotations.NullMarked;
