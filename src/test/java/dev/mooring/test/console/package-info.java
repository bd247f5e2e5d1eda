/** The product as its user has it: the production jar as a process, spoken to by HTTP or by command line. */
@NullMarked
package dev.mooring.test.console;

import org.jspecify.annotations.NullMarked;
