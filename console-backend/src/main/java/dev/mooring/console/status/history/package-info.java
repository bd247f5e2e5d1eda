/** How an application was over the last days; pure. */
@NullMarked
package dev.mooring.console.status.history;

import org.jspecify.annotations.NullMarked;
