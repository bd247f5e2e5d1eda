package dev.mooring.console.version;

import java.time.Instant;
import java.util.Optional;

/**
 * What a vendor published once.
 *
 * @param label the version as the vendor calls it
 * @param channel the channel it was published on, empty where the source knows none
 * @param cursor its number on the channel: a later release has a larger one
 * @param required whether it must be deployed before a later one
 * @param demoted whether the vendor has taken it back
 * @param notes Markdown
 * @param created when it was published, where the source tells
 */
public record Release(
        String label,
        String channel,
        long cursor,
        boolean required,
        boolean demoted,
        String notes,
        Optional<Instant> created) {

    /** A release of which nothing but its label is known, such as an uploaded one. */
    public static Release labelled(String label) {
        return new Release(label, "", 0, false, false, "", Optional.empty());
    }

    public Optional<SemverLabel> semver() {
        return SemverLabel.of(label);
    }

    public Release withNotes(String newNotes) {
        return new Release(label, channel, cursor, required, demoted, newNotes, created);
    }

    public Release withRequired(boolean newRequired) {
        return new Release(label, channel, cursor, newRequired, demoted, notes, created);
    }

    public Release withDemoted(boolean newDemoted) {
        return new Release(label, channel, cursor, required, newDemoted, notes, created);
    }

    /** Numbers of two channels do not compare. */
    public boolean sameChannel(Release other) {
        return channel.equals(other.channel);
    }
}
