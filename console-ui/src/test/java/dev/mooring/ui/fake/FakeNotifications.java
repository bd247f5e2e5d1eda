package dev.mooring.ui.fake;

import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.usecase.NotificationsView;
import dev.mooring.console.usecase.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Notifications in memory: what was set, which tests were asked for, and a log. */
@ApplicationScoped
public class FakeNotifications {

    private NotifySettings settings = NotifySettings.DEFAULT;
    private List<Delivery> log = List.of();
    private final List<Channel> tested = new ArrayList<>();

    /** Forgets everything; each test starts here. */
    public void reset() {
        settings = NotifySettings.DEFAULT;
        log = List.of();
        tested.clear();
    }

    public NotifySettings settings() {
        return settings;
    }

    public List<Channel> tested() {
        return List.copyOf(tested);
    }

    public void set(NotifyRequest request) {
        settings = request.read(settings).settings().orElseThrow();
    }

    public void sent(List<Delivery> deliveries) {
        log = deliveries;
    }

    public Outcome<NotificationsView> show() {
        return new Outcome.Done<>(new NotificationsView(
                settings, Topic.ofConsole().stream().sorted().toList(), log));
    }

    public Outcome<NotifySettings> save(NotifyRequest request) {
        NotifyRequest.Reading reading = request.read(settings);
        if (reading.settings().isEmpty()) {
            return new Outcome.Refused<>(Outcome.Reason.INVALID, reading.findings());
        }
        settings = reading.settings().get();
        return new Outcome.Done<>(settings, reading.findings());
    }

    public Outcome<String> test(NotifyRequest request, Channel channel) {
        NotifyRequest.Reading reading = request.only(channel).read(settings);
        if (reading.settings().isEmpty()) {
            return new Outcome.Refused<>(Outcome.Reason.INVALID, reading.findings());
        }
        tested.add(channel);
        return new Outcome.Done<>("alerts.example.com answered with status 200.");
    }
}
