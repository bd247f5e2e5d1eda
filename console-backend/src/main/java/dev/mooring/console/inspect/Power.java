package dev.mooring.console.inspect;

import dev.mooring.config.finding.Finding;

/** Whether something may be done to an object. */
public sealed interface Power {

    record Possible() implements Power {}

    /** The cluster would refuse it, or does not tell. */
    record NotPermitted(Finding why) implements Power {}

    /** It means nothing for an object of this kind, or one that is not there. */
    record Meaningless() implements Power {}

    default boolean isPossible() {
        return this instanceof Possible;
    }
}
