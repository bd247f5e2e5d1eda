package dev.mooring.console.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something with an end: the license, or a certificate.
 *
 * @param topic LICENSE_EXPIRES or CERTIFICATE_EXPIRES
 * @param name for people, such as {@code the answer tls_cert}
 * @param quietUntil before that nobody needs to know: something renews it by itself
 */
public record Expiring(Topic topic, String name, Instant until, Instant quietUntil) {

    /** Days before the end on which people are told; the last one is the end itself. */
    private static final List<Integer> REMINDERS = List.of(0, 1, 3, 7, 14, 30);

    /** One that somebody has to renew. */
    public Expiring(Topic topic, String name, Instant until) {
        this(topic, name, until, Instant.MIN);
    }

    /** The reminder that is due by now, as a name that is remembered when it was told; empty while there is time. */
    public Optional<String> reminder(Instant now) {
        return REMINDERS.stream()
                .filter(days -> !now.isBefore(until.minus(Duration.ofDays(days))) && !now.isBefore(quietUntil))
                .findFirst()
                .map(days -> topic + " " + name + " " + until + " " + days);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** {@code in 5 days}, {@code within a day}. */
    String left(Instant now) {
        long days = Duration.between(now, until).toDays();
        if (days == 0) {
            return "within a day";
        }
        return days == 1 ? "in one day" : "in " + days + " days";
    }
}
