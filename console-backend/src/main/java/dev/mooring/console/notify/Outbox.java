package dev.mooring.console.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be sent and what was: queue and log in one, so that both survive a restart by one write.
 *
 * @param deliveries the newest first
 */
public record Outbox(List<Delivery> deliveries) {

    public static final Outbox EMPTY = new Outbox(List.of());

    /** How many deliveries are kept. */
    public static final int KEPT = 200;

    /** How many may wait: when a receiver is away for long, the newest news are worth most. */
    static final int WAITING = 100;

    public Outbox {
        deliveries = List.copyOf(deliveries);
    }

    /** With a notice for some channels, to be sent at once. */
    public Outbox with(Notice notice, Collection<Channel> channels, Instant now) {
        Stream<Delivery> fresh = channels.stream().sorted().map(channel -> Delivery.fresh(notice, channel, now));
        return new Outbox(Stream.concat(fresh, deliveries.stream()).toList()).bounded(now);
    }

    /** With one that was sent already. */
    public Outbox with(Delivery ended, Instant now) {
        return new Outbox(Stream.concat(Stream.of(ended), deliveries.stream()).toList()).bounded(now);
    }

    public List<Delivery> due(Instant now) {
        return deliveries.reversed().stream()
                .filter(delivery -> delivery.isDue(now))
                .toList();
    }

    /** After one of them was tried. */
    public Outbox after(Delivery tried, Receipt receipt, Instant now) {
        return new Outbox(deliveries.stream()
                .map(delivery -> delivery.id().equals(tried.id()) ? delivery.after(receipt, now) : delivery)
                .toList());
    }

    /** Of what still waits only that which goes to these channels. */
    public Outbox onlyTo(Collection<Channel> channels, Instant now) {
        return new Outbox(deliveries.stream()
                .map(delivery -> delivery.isWaiting() && !channels.contains(delivery.channel())
                        ? delivery.givenUp("The channel was switched off before it could be sent.", now)
                        : delivery)
                .toList());
    }

    private Outbox bounded(Instant now) {
        List<Delivery> kept = new ArrayList<>();
        int waiting = 0;
        for (Delivery delivery : deliveries) {
            waiting += delivery.isWaiting() ? 1 : 0;
            kept.add(
                    delivery.isWaiting() && waiting > WAITING
                            ? delivery.givenUp("Newer notices were waiting, and there was no room for more.", now)
                            : delivery);
        }
        return new Outbox(kept.stream().limit(KEPT).toList());
    }
}
