/** The vendor's questions as a form that is evaluated while it is filled in. */
@NullMarked
package dev.mooring.ui.configuration;

import org.jspecify.annotations.NullMarked;
