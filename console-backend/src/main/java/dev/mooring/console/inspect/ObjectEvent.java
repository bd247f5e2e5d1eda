package dev.mooring.console.inspect;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.cause.rules.Event;
import java.time.Instant;
import java.util.Comparator;

/**
 * What some part of the cluster told about an object.
 *
 * @param lastSeen {@link Instant#EPOCH} where it does not say
 * @param times how often the same was told
 * @param source who told it; may be empty
 */
public record ObjectEvent(boolean warning, String reason, String message, Instant lastSeen, long times, String source) {

    public static final Comparator<ObjectEvent> LATEST_FIRST =
            Comparator.comparing(ObjectEvent::lastSeen).reversed();

    private static final int LONGEST = 2_000;

    static ObjectEvent of(KubeObject object) {
        Event event = Event.of(object);
        String message = event.message();
        return new ObjectEvent(
                event.warning(),
                event.reason(),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…",
                event.lastSeen(),
                object.number("series", "count")
                        .or(() -> object.number("count"))
                        .orElse(1L),
                object.text("source", "component")
                        .filter(component -> !component.isEmpty())
                        .or(() -> object.text("reportingComponent"))
                        .orElse(""));
    }
}
