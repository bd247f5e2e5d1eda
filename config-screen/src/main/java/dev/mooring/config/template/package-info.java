/** The template language of KOTS packages: Go's {@code text/template} in both KOTS delimiters, as a parser and evaluator of our own. */
@NullMarked
package dev.mooring.config.template;

import org.jspecify.annotations.NullMarked;
