/** What an admin answered: ConfigValues, and the {@code kots.io/v1beta1} file that carries them. */
@NullMarked
package dev.mooring.config.values;

import org.jspecify.annotations.NullMarked;
