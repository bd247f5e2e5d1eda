package dev.mooring.console.source.registry;

import dev.mooring.console.version.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A channel of a repository: its releases in the order of their publication, those that were taken back included.
 *
 * @param app the slug of the application
 * @param entries the oldest first
 */
public record Channel(String app, String name, List<Entry> entries) {

    public Channel {
        entries = List.copyOf(entries);
    }

    /**
     * A release on a channel.
     *
     * @param number its place on the channel, from 1; a later one has a larger number
     * @param demoted whether it was taken back
     * @param created when it was published on the channel
     * @param digest of its manifest
     * @param size of its manifest
     */
    public record Entry(
            String label,
            long number,
            boolean required,
            boolean demoted,
            Optional<Instant> created,
            Digest digest,
            long size) {

        Entry withRequired(boolean other) {
            return new Entry(label, number, other, demoted, created, digest, size);
        }

        Entry withDemoted(boolean other) {
            return new Entry(label, number, required, other, created, digest, size);
        }

        /** Without its notes, which come with its content. */
        public Release release(String channel) {
            return new Release(label, channel, number, required, demoted, "", created);
        }
    }

    static Channel empty(String app, String name) {
        return new Channel(app, name, List.of());
    }

    public Optional<Entry> entry(String label) {
        return entries.stream().filter(entry -> entry.label().equals(label)).findFirst();
    }

    long nextNumber() {
        return entries.stream().mapToLong(Entry::number).max().orElse(0) + 1;
    }

    Channel with(Entry added) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(added);
        return new Channel(app, name, all);
    }

    Channel changing(String label, UnaryOperator<Entry> change) {
        return new Channel(
                app,
                name,
                entries.stream()
                        .map(entry -> entry.label().equals(label) ? change.apply(entry) : entry)
                        .toList());
    }

    /** As {@link Entry#release}, for each. */
    public List<Release> releases() {
        return entries.stream().map(entry -> entry.release(name)).toList();
    }
}
