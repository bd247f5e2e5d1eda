package dev.mooring.ui.dashboard;

import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The application's state in the words of the object that is to blame.
 *
 * @param health the application's
 * @param blamed the object that has been worst for the longest; empty where nothing is wrong or nothing is known
 * @param unhealthy how many objects are not ready
 */
record OverallState(Health health, Optional<ObjectStatus> blamed, long unhealthy) {

    /** Worst first, and among equals the one that was first. */
    static final Comparator<ObjectStatus> WORST_FIRST =
            Comparator.comparing(ObjectStatus::health).reversed().thenComparing(ObjectStatus::object);

    static OverallState of(AppStatus status) {
        long wrong = status.objects().stream()
                .filter(object -> object.health() != Health.READY)
                .count();
        return new OverallState(status.overall(), status.blamed(), wrong);
    }

    Optional<Instant> since() {
        return blamed.map(ObjectStatus::since);
    }

    /** A sentence for the admin. */
    String cause() {
        return blamed.map(object -> object.object() + ": " + causeOf(object))
                .orElse(health == Health.READY ? "All objects are ready." : "Nothing is known about its objects yet.");
    }

    private static String causeOf(ObjectStatus object) {
        return object.cause().isEmpty() ? object.health().words().toLowerCase(java.util.Locale.ROOT) : object.cause();
    }
}
