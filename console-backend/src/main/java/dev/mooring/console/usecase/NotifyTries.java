package dev.mooring.console.usecase;

import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.send.Senders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Tries to send what is due. Each try has a thread of its own, at most one for each channel of an application, so that a
 * receiver that does not answer keeps back nobody else.
 */
final class NotifyTries {

    private static final Logger LOG = Logger.getLogger(NotifyTries.class);
    /** Longer than all time-outs of one try together. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Senders senders;
    private final InstantSource clock;
    private final Consumer<Runnable> ends;
    private final Map<String, Try> going = new HashMap<>();

    /** @param ends takes what is to be done after a try, and has it done by the thread that calls the methods here */
    NotifyTries(Senders senders, InstantSource clock, Consumer<Runnable> ends) {
        this.senders = senders;
        this.clock = clock;
        this.ends = ends;
    }

    private record Try(Thread thread, Instant since) {}

    /** Begins with the oldest of each channel that is free. */
    void send(NotifyDesk desk, Instant now) {
        for (Delivery delivery : desk.due(now)) {
            String lane = desk.app() + " " + delivery.channel();
            if (!going.containsKey(lane)) {
                NotifySettings settings = desk.settings();
                Thread thread = Thread.ofVirtual()
                        .name("notify " + lane)
                        .start(() -> tried(desk, lane, delivery, receipt(settings, delivery)));
                going.put(lane, new Try(thread, now));
            }
        }
    }

    void endLongOnes(Instant now) {
        going.values().stream()
                .filter(one -> one.since().plus(LONGEST).isBefore(now))
                .forEach(one -> one.thread().interrupt());
    }

    private Receipt receipt(NotifySettings settings, Delivery delivery) {
        try {
            return senders.send(settings, delivery.channel(), delivery.notice());
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "notice-broken id=%s channel=%s", delivery.notice().id(), delivery.channel());
            return new Receipt.Unreached(
                    "Mooring could not send it because of a fault of its own; its log has the details.");
        }
    }

    private void tried(NotifyDesk desk, String lane, Delivery delivery, Receipt receipt) {
        boolean _ = Thread.interrupted(); // it was for the try: what came of it is still to be told
        LOG.infof(
                "notice-tried app=%s id=%s channel=%s result=%s",
                desk.app(),
                delivery.notice().id(),
                delivery.channel(),
                receipt.getClass().getSimpleName());
        ends.accept(() -> {
            going.remove(lane);
            desk.change(box -> box.after(delivery, receipt, clock.instant()));
        });
    }
}
