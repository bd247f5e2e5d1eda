package dev.mooring.console.notify;

import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which states of an application are worth telling. A state is told when it has lasted for a while; what comes and goes
 * within that time is not. The more was told within the last hour the longer it has to last, so that an application that
 * cannot decide is told about a few times in an hour and no more.
 *
 * @param told the state that people know of; empty before the first steady one, which is nobody's news
 * @param now the state as it is, empty before it was seen
 * @param since when it came into that state
 * @param changes when something was told within the last hour
 */
public record Steadiness(Optional<Health> told, Optional<Health> now, Instant since, List<Instant> changes) {

    public static final Steadiness NONE = new Steadiness(Optional.empty(), Optional.empty(), Instant.EPOCH, List.of());

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public Steadiness {
        changes = List.copyOf(changes);
    }

    public Steadiness seen(Health state, Instant at) {
        return now.filter(state::equals).isPresent() ? this : new Steadiness(told, Optional.of(state), at, changes);
    }

    /**
     * The state to be told by now.
     *
     * @param hold how long a state must last at least
     */
    public Optional<Health> due(Duration hold, Instant at) {
        return now.filter(state -> told.filter(state::equals).isEmpty())
                .filter(state -> !since.plus(patience(state, hold, at)).isAfter(at));
    }

    /** After people know of the present state, or need not. */
    public Steadiness known(Instant at) {
        boolean first = told.isEmpty();
        List<Instant> all =
                first ? List.of() : Stream.concat(recent(at), Stream.of(at)).toList();
        return new Steadiness(now, now, since, all);
    }

    /** What is worth keeping over a restart: the state is seen anew then. */
    public Steadiness kept() {
        return new Steadiness(told, Optional.empty(), Instant.EPOCH, changes);
    }

    /** Deploys and restarts of the console pass through some states; these are news only where they do not end. */
    private Duration patience(Health state, Duration hold, Instant at) {
        return switch (state) {
            case UPDATING, UNKNOWN -> capped(hold.multipliedBy(30), hold);
            case READY, DEGRADED, UNAVAILABLE, MISSING ->
                capped(hold.multipliedBy(1L << Math.min(recent(at).count(), 10)), hold);
        };
    }

    private static Duration capped(Duration wait, Duration hold) {
        Duration most = hold.compareTo(LONGEST) > 0 ? hold : LONGEST;
        return wait.compareTo(most) > 0 ? most : wait;
    }

    private Stream<Instant> recent(Instant at) {
        return changes.stream().filter(change -> change.plus(WINDOW).isAfter(at));
    }
}
