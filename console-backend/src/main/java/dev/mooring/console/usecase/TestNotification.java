package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.connection.TrialRate;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.send.Senders;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sends a test by one of the channels as they would be set, before they are saved. It is tried once. */
@ApplicationScoped
public class TestNotification {

    private final AppStore apps;
    private final NotifyStore store;
    private final Senders senders;
    private final Notifier notifier;
    private final TrialRate rate;
    private final InstantSource clock;

    TestNotification(
            AppStore apps, NotifyStore store, Senders senders, Notifier notifier, TrialRate rate, InstantSource clock) {
        this.apps = apps;
        this.store = store;
        this.senders = senders;
        this.notifier = notifier;
        this.rate = rate;
        this.clock = clock;
    }

    /** Takes as long as the receiver does; what it said is the value, for people. INVALID where it did not take it. */
    public Outcome<String> test(AppSlug app, NotifyRequest request, Channel channel) {
        return Refusals.guarded(() -> {
            if (apps.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            NotifyRequest.Reading reading = request.only(channel).read(store.settings(app));
            return reading.settings()
                    .map(settings -> tried(app, settings, channel, reading.findings()))
                    .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
        });
    }

    private Outcome<String> tried(AppSlug app, NotifySettings settings, Channel channel, List<Finding> notes) {
        if (!settings.isSet(channel)) {
            return refused(channel, "notify-channel-missing", channel.words() + " is not set up. Fill it in first.");
        }
        if (!rate.takes()) {
            return Outcome.refused(
                    Reason.CONFLICT,
                    Finding.error(
                            "notify-too-many-tests",
                            "Many tests were made within the last minute. Wait a minute and try again.",
                            Place.NONE));
        }
        Instant now = clock.instant();
        Notice notice = notifier.notices().test(app, now).linkedTo(settings.consoleAddress());
        Receipt receipt = senders.send(settings, channel, notice);
        Delivery tried = Delivery.fresh(notice, channel, now);
        notifier.record(
                app,
                receipt instanceof Receipt.Accepted
                        ? tried.after(receipt, clock.instant())
                        : tried.after(new Receipt.Refused(receipt.words()), clock.instant()));
        return receipt instanceof Receipt.Accepted(String answer)
                ? new Done<>(answer, notes)
                : refused(channel, "notify-test-failed", receipt.words());
    }

    private static Outcome<String> refused(Channel channel, String code, String message) {
        return Outcome.refused(Reason.INVALID, Finding.error(code, message, Place.ofSubject(channel.name())));
    }
}
