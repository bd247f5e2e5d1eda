/** A close look at one object of an application in the cluster: whose it is, what it says, and what may be done to it. */
@NullMarked
package dev.mooring.console.inspect;

import org.jspecify.annotations.NullMarked;
