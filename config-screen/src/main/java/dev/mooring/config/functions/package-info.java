/**
 * The functions that KOTS templates may call: KOTS's own and sprig's, in tables by concern. They are pure: time, randomness,
 * answers, license and cluster come in through {@link dev.mooring.config.functions.KotsFunctions}.
 */
@NullMarked
package dev.mooring.config.functions;

import org.jspecify.annotations.NullMarked;
