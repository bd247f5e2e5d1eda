package dev.mooring.console.usecase;

import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Topic;
import java.util.List;

/**
 * Who is told what about an application, and what was sent.
 *
 * @param topics what can be chosen
 * @param log what was sent, is on its way or was given up, the newest first
 */
public record NotificationsView(NotifySettings settings, List<Topic> topics, List<Delivery> log) {
    public NotificationsView {
        topics = List.copyOf(topics);
        log = List.copyOf(log);
    }
}
