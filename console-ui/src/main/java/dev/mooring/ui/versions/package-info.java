/** Everything that was and could be deployed. */
@NullMarked
package dev.mooring.ui.versions;

import org.jspecify.annotations.NullMarked;
