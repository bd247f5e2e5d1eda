/** What the vendor allows this customer. */
@NullMarked
package dev.mooring.ui.license;

import org.jspecify.annotations.NullMarked;
