/**
 * Releases in their order: which is newer, which cannot be skipped, which may be deployed now and why not, and which
 * one Mooring takes by itself. Pure; where releases come from is the business of {@code console.source}.
 */
@NullMarked
package dev.mooring.console.release;

import org.jspecify.annotations.NullMarked;
