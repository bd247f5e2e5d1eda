/** From screen and answers to what the admin sees: values, defaults, visibility, errors; incremental. */
@NullMarked
package dev.mooring.config.evaluation;

import org.jspecify.annotations.NullMarked;
