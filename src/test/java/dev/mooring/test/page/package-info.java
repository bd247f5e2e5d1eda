/** The console's pages as an admin works with them: what one can do on each, and what it then shows. */
@NullMarked
package dev.mooring.test.page;

import org.jspecify.annotations.NullMarked;
