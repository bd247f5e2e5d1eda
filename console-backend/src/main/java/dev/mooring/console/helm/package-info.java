/**
 * Helm charts, by the real Helm: releases are installed, upgraded, removed and rehearsed. Helm reaches the cluster only
 * through a gateway on loopback, with this console's credentials, so that what it does can be watched, tried and cut off.
 */
@NullMarked
package dev.mooring.console.helm;

import org.jspecify.annotations.NullMarked;
