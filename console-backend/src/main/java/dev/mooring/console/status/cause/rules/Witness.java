package dev.mooring.console.status.cause.rules;

import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.Sentence;

/**
 * What in the cluster says so.
 *
 * @param source such as {@code event FailedScheduling} or {@code condition Available}
 * @param words the cluster's own, on one line; may be empty
 */
public record Witness(String source, String words) {

    public Witness {
        words = Sentence.of(words);
    }

    static Witness of(Event event) {
        return new Witness("event " + event.reason(), event.message());
    }

    /** Where an event may repeat what a program said. */
    static Witness ofProgram(Event event) {
        return new Witness("event " + event.reason(), Credentials.hidden(event.message()));
    }

    static Witness of(Condition condition) {
        return new Witness("condition " + condition.type(), condition.words());
    }
}
