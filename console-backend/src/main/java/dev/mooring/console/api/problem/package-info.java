/** Errors as RFC 9457 problem documents: one shape for whatever refuses a request. */
@NullMarked
package dev.mooring.console.api.problem;

import org.jspecify.annotations.NullMarked;
