package dev.mooring.console.usecase;

import java.time.Duration;

/**
 * How long a deploy waits for the application where it would be rolled back otherwise.
 *
 * @param ready at the most
 * @param steady for which the application has to stay ready to count as such
 */
record DeployLimits(Duration ready, Duration steady) {}
