/**
 * Hostile input: targets that take any bytes and must never break. {@code ./mooring fuzz} searches for inputs that do break
 * them; the tests try those that were found, and some thousands of random ones.
 */
@NullMarked
package dev.mooring.fuzz;

import org.jspecify.annotations.NullMarked;
