package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import java.time.Instant;

/**
 * An applied object's state.
 *
 * @param cause a plain sentence that says why it is not ready, such as {@code 1 of 2 replicas are ready}; empty when ready
 * @param since when it came into this state, as far as this console saw
 */
public record ObjectStatus(ObjectRef object, Health health, String cause, Instant since) {}
