/** One class for each thing that an admin can do; views, REST and command line call the same ones. */
@NullMarked
package dev.mooring.console.usecase;

import org.jspecify.annotations.NullMarked;
