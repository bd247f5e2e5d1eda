/** What an admin does, from the first sign-in on: the production build in a real browser. */
@NullMarked
package dev.mooring.test.journey;

import org.jspecify.annotations.NullMarked;
