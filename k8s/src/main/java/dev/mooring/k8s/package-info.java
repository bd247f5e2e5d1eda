/** The runnable console: from the command line to a served, wired application. */
@NullMarked
package dev.mooring.k8s;

import org.jspecify.annotations.NullMarked;
