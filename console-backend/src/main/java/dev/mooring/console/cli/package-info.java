/** The commands that need no cluster: check a package, evaluate its config, render it. They start without Quarkus. */
@NullMarked
package dev.mooring.console.cli;

import org.jspecify.annotations.NullMarked;
