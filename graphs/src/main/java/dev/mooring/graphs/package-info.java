/** What an application's figures look like over time: a feature of the shell, which builds and runs without it. */
@NullMarked
package dev.mooring.graphs;

import org.jspecify.annotations.NullMarked;
