package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.Times;
import java.time.Instant;
import java.util.Comparator;

/**
 * What some part of the cluster told about an object.
 *
 * @param part of the object, such as {@code spec.containers{main}}; empty for the whole
 * @param warning whether it was told as a warning
 * @param message without what the teller put before every message
 * @param lastSeen {@link Instant#EPOCH} where it does not say
 */
public record Event(String part, boolean warning, String reason, String message, Instant lastSeen) {

    static final Comparator<Event> LATEST_FIRST =
            Comparator.<Event, Instant>comparing(Event::lastSeen).reversed();

    public static Event of(KubeObject event) {
        return new Event(
                event.text("involvedObject", "fieldPath").orElse(""),
                event.text("type").orElse("").equals("Warning"),
                event.text("reason").orElse(""),
                event.text("message")
                        .orElse("")
                        .replaceFirst("^\\(combined from similar events\\): ", "")
                        .replaceFirst("^Error(?: creating)?: ", ""),
                lastSeen(event));
    }

    /** Whether it is about this container, or about the pod as a whole. */
    boolean isAbout(String container) {
        return part.isEmpty() || part.endsWith("{" + container + "}");
    }

    /** @param start as an object tells it; where that is no time, every event counts */
    boolean isSince(String start) {
        return Times.parse(start).filter(lastSeen::isBefore).isEmpty();
    }

    private static Instant lastSeen(KubeObject event) {
        return event.text("series", "lastObservedTime")
                .or(() -> event.text("lastTimestamp"))
                .or(() -> event.text("eventTime"))
                .or(() -> event.text("metadata", "creationTimestamp"))
                .flatMap(Times::parse)
                .orElse(Instant.EPOCH);
    }
}
