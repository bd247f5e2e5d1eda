/** The forms that a text answer can have (addresses, numbers, certificates, documents), judged without opening anything. */
@NullMarked
package dev.mooring.config.formats;

import org.jspecify.annotations.NullMarked;
