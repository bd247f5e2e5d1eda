/** The functions that a package's templates may call, grouped by what they are about. */
@NullMarked
package dev.mooring.config.functions;

import org.jspecify.annotations.NullMarked;
