/** REST under {@code /api/v1}: the use cases for scripts, documented by OpenAPI. */
@NullMarked
package dev.mooring.console.api;

import org.jspecify.annotations.NullMarked;
