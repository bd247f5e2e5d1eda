package dev.mooring.console.notify;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is told what about an application.
 *
 * @param consoleAddress under which people open the console, for links; empty where that is not known
 * @param told what goes to which channel; a channel without topics is silent
 */
public record NotifySettings(
        String consoleAddress, Optional<Webhook> webhook, Optional<Mail> mail, Map<Channel, Set<Topic>> told) {

    public static final NotifySettings DEFAULT = new NotifySettings("", Optional.empty(), Optional.empty(), Map.of());

    public NotifySettings {
        Map<Channel, Set<Topic>> copy = new EnumMap<>(Channel.class);
        told.forEach((channel, topics) -> copy.put(channel, ordered(topics)));
        told = Collections.unmodifiableMap(copy);
    }

    private static Set<Topic> ordered(Collection<Topic> topics) {
        Set<Topic> set = EnumSet.noneOf(Topic.class);
        set.addAll(topics);
        return Collections.unmodifiableSet(set);
    }

    public Set<Topic> topics(Channel channel) {
        return told.getOrDefault(channel, Set.of());
    }

    /** The channels that hear of a topic and are set up. */
    public List<Channel> channels(Topic topic) {
        return Stream.of(Channel.values())
                .filter(channel -> isSet(channel) && topics(channel).contains(topic))
                .toList();
    }

    /** The channels that hear of anything. */
    public List<Channel> channels() {
        return Stream.of(Channel.values())
                .filter(channel -> isSet(channel) && !topics(channel).isEmpty())
                .toList();
    }

    /** Whether it is known how to reach a channel. */
    public boolean isSet(Channel channel) {
        return switch (channel) {
            case WEBHOOK -> webhook.isPresent();
            case MAIL -> mail.isPresent();
            case EVENTS -> true;
        };
    }
}
