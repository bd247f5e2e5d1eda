/** Semantic versions and constraints on them, with the rules of the Go library that templates know as {@code semverCompare}. */
@NullMarked
package dev.mooring.config.semver;

import org.jspecify.annotations.NullMarked;
