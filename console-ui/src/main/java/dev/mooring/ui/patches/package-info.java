/** What the customer changes in the vendor's manifests. */
@NullMarked
package dev.mooring.ui.patches;

import org.jspecify.annotations.NullMarked;
