/** What a vendor's package looks like: icon, style sheets and fonts, made harmless and independent of the internet. */
@NullMarked
package dev.mooring.console.branding;

import org.jspecify.annotations.NullMarked;
