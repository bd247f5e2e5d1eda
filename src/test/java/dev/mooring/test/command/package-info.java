/** The command line as a process: exit codes, shapes of JSON, and the commands of the README. */
@NullMarked
package dev.mooring.test.command;

import org.jspecify.annotations.NullMarked;
