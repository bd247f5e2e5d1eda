/** What the console tells those who do not look at it: notifications, and figures for a Prometheus. */
@NullMarked
package dev.mooring.test.telling;

import org.jspecify.annotations.NullMarked;
