/** From a package's files to a typed {@link dev.mooring.console.packages.Package} and findings; pure. */
@NullMarked
package dev.mooring.console.packages;

import org.jspecify.annotations.NullMarked;
