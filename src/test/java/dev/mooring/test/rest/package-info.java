/** The console as a script sees it: REST, with and without a token, and what it makes of bad input. */
@NullMarked
package dev.mooring.test.rest;

import org.jspecify.annotations.NullMarked;
