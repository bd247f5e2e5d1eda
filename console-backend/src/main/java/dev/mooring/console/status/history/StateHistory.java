package dev.mooring.console.status.history;

import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of an application over the last seven days, the oldest first. Between two spans there may be a gap, in which
 * nobody watched: that is not the same as being well. It never gets long: states that come and go quickly become one span.
 */
public record StateHistory(List<Span> spans) {

    public static final StateHistory NONE = new StateHistory(List.of());

    public static final Duration KEPT = Duration.ofDays(7);

    /** What nobody has looked at for longer than this is a gap. */
    static final Duration GAP = Duration.ofMinutes(3);

    /** Two spans in a row that are shorter are one. */
    static final Duration FLAP = Duration.ofMinutes(1);

    /** Some 40 KiB before compression. */
    static final int MOST = 300;

    private static final int LONGEST_CAUSE = 160;

    public StateHistory {
        spans = List.copyOf(spans);
    }

    /** After a look at the application. */
    public StateHistory seen(Instant now, Health health, String cause) {
        List<Span> next = new ArrayList<>(spans);
        if (next.isEmpty() || isGap(next.getLast(), now)) {
            next.add(Span.begun(now, health, shortened(cause)));
        } else {
            Span last = next.removeLast().seen(now);
            next.add(last);
            if (last.health() != health) {
                join(next);
                next.add(Span.begun(now, health, shortened(cause)));
            }
        }
        return new StateHistory(bounded(recent(next, now)));
    }

    /** The state that was seen last; UNKNOWN where there was none. */
    public Health last() {
        return spans.isEmpty() ? Health.UNKNOWN : spans.getLast().health();
    }

    /** Whether another one tells of another state, and not only of more time in the same. */
    public boolean hasOtherStatesThan(StateHistory other) {
        return spans.size() != other.spans.size()
                || last() != other.last()
                || (!spans.isEmpty()
                        && spans.getLast().changes() != other.spans.getLast().changes());
    }

    private static boolean isGap(Span last, Instant now) {
        return Duration.between(last.until(), now).compareTo(GAP) > 0;
    }

    /** The last two, where both were short and nothing lies between. */
    private static void join(List<Span> spans) {
        int size = spans.size();
        if (size < 2) {
            return;
        }
        Span last = spans.get(size - 1);
        Span before = spans.get(size - 2);
        boolean adjacent = before.until().equals(last.from());
        boolean quick =
                last.length().compareTo(FLAP) < 0 && (before.length().compareTo(FLAP) < 0 || before.changes() > 1);
        if (adjacent && quick) {
            spans.removeLast();
            spans.removeLast();
            spans.add(before.joined(last));
        }
    }

    private static List<Span> recent(List<Span> spans, Instant now) {
        Instant start = now.minus(KEPT);
        return spans.stream()
                .filter(span -> span.until().isAfter(start) || span.until().equals(now))
                .map(span -> span.since(start))
                .toList();
    }

    /** Too many become fewer: the shortest joins the one before it. The last one goes on and is left alone. */
    private static List<Span> bounded(List<Span> spans) {
        List<Span> fewer = new ArrayList<>(spans);
        while (fewer.size() > MOST) {
            int shortest = 1;
            for (int index = 1; index < fewer.size() - 1; index++) {
                if (fewer.get(index).length().compareTo(fewer.get(shortest).length()) < 0) {
                    shortest = index;
                }
            }
            Span joined = fewer.get(shortest - 1).joined(fewer.remove(shortest));
            fewer.set(shortest - 1, joined);
        }
        return fewer;
    }

    private static String shortened(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }
}
