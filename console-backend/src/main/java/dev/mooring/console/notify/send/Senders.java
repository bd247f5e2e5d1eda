package dev.mooring.console.notify.send;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Receipt;
import java.time.InstantSource;
import java.util.Optional;

/** Sends a notice by one of the channels; takes as long as the receiver does, and throws nothing for what that does. */
public final class Senders {

    private final WebhookSender webhook;
    private final MailSender mail;
    private final EventSender events;

    public Senders(Cluster cluster, InstantSource clock) {
        this.webhook = new WebhookSender(cluster.facts(), clock);
        this.mail = new MailSender(cluster.facts());
        this.events = new EventSender(cluster);
    }

    public Receipt send(NotifySettings settings, Channel channel, Notice notice) {
        Optional<Receipt> receipt =
                switch (channel) {
                    case WEBHOOK -> settings.webhook().map(target -> webhook.send(target, notice));
                    case MAIL -> settings.mail().map(target -> mail.send(target, notice));
                    case EVENTS -> Optional.of(events.send(notice));
                };
        return receipt.orElseGet(() -> new Receipt.Refused("It is not set where to send this."));
    }
}
