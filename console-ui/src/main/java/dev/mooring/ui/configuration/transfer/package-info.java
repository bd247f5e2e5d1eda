/** Answers that come from a file and go into one. */
@NullMarked
package dev.mooring.ui.configuration.transfer;

import org.jspecify.annotations.NullMarked;
