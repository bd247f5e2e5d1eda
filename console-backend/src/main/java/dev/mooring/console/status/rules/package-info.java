/** When an object of a kind counts as ready; pure. */
@NullMarked
package dev.mooring.console.status.rules;

import org.jspecify.annotations.NullMarked;
