package dev.mooring.console.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One notice on its way to one channel.
 *
 * @param attempts how often it was tried
 */
public record Delivery(Notice notice, Channel channel, int attempts, State state) {

    /** For how long it is tried: after a day it is no news. */
    static final Duration WORTHWHILE = Duration.ofHours(24);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));

    /** How far it is. */
    public sealed interface State {

        /** @param trouble why the last try did not work; empty before the first one */
        record Waiting(Instant next, String trouble) implements State {}

        /** @param answer what the receiver said */
        record Sent(Instant at, String answer) implements State {}

        /** It will not be tried any more. */
        record GivenUp(Instant at, String trouble) implements State {}
    }

    public static Delivery fresh(Notice notice, Channel channel, Instant now) {
        return new Delivery(notice, channel, 0, new State.Waiting(now, ""));
    }

    /** Names it among all deliveries of its application. */
    public String id() {
        return notice.id() + "-" + channel;
    }

    public boolean isWaiting() {
        return state instanceof State.Waiting;
    }

    public boolean isDue(Instant now) {
        return state instanceof State.Waiting(Instant next, String _) && !next.isAfter(now);
    }

    /** After a try: sent, to be tried again later, or given up. */
    public Delivery after(Receipt receipt, Instant now) {
        int tries = attempts + 1;
        return new Delivery(
                notice,
                channel,
                tries,
                switch (receipt) {
                    case Receipt.Accepted(String answer) -> new State.Sent(now, answer);
                    case Receipt.Refused(String trouble) -> new State.GivenUp(now, trouble);
                    case Receipt.Unreached(String trouble) -> again(tries, trouble, now);
                });
    }

    public Delivery givenUp(String why, Instant now) {
        return new Delivery(notice, channel, attempts, new State.GivenUp(now, why));
    }

    private State again(int tries, String trouble, Instant now) {
        Instant next = now.plus(WAITS.get(Math.min(tries, WAITS.size()) - 1));
        return next.isAfter(notice.at().plus(WORTHWHILE))
                ? new State.GivenUp(now, trouble)
                : new State.Waiting(next, trouble);
    }
}
