package dev.mooring.console.usecase;

import dev.mooring.console.notify.Topic;
import java.util.Set;

/** What a feature tells about, besides what the console does by itself: only what can happen is offered in the settings. */
@FunctionalInterface
public interface TopicSource {
    Set<Topic> topics();
}
