package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.source.registry.Channel;
import dev.mooring.console.source.registry.Channel.Entry;
import dev.mooring.console.source.registry.RegistryException;
import dev.mooring.console.source.registry.ReleaseRegistry;
import dev.mooring.console.version.Release;
import java.util.List;
import java.util.Optional;

/** Releases on a channel in a registry; the channel is read once. */
final class RegistryReleases implements Releases {

    private final UpdateSource.Registry source;
    private Optional<ReleaseRegistry> registry = Optional.empty();
    private Optional<Channel> channel = Optional.empty();

    RegistryReleases(UpdateSource.Registry source) {
        this.source = source;
    }

    @Override
    public Listing list() {
        try {
            return new Listing(
                    channel().entries().stream()
                            .map(entry -> entry.release(source.channel()))
                            .toList(),
                    List.of());
        } catch (RegistryException e) {
            return Listing.refused(e.finding());
        }
    }

    @Override
    public Fetching fetch(Release release) {
        try {
            Optional<Entry> entry = channel().entry(release.label());
            return entry.map(this::fetched).orElseGet(() -> Fetching.refused(gone(release)));
        } catch (RegistryException e) {
            return Fetching.refused(e.finding());
        }
    }

    private Fetching fetched(Entry entry) {
        ReleaseRegistry.Fetched fetched = registry().fetch(channel().app(), entry);
        return new Fetching(
                fetched.files().files(), fetched.notes(), fetched.files().findings());
    }

    private static Finding gone(Release release) {
        return Finding.error(
                "release-gone",
                "Release " + release.label() + " is not on the channel any more. Look for updates again.",
                Place.ofSubject(release.label()));
    }

    private Channel channel() {
        Channel known = channel.orElseGet(() -> registry().channel(source.channel()));
        channel = Optional.of(known);
        return known;
    }

    private ReleaseRegistry registry() {
        ReleaseRegistry open = registry.orElseGet(() -> ReleaseRegistry.reading(source.access()));
        registry = Optional.of(open);
        return open;
    }

    @Override
    public void close() {
        registry.ifPresent(ReleaseRegistry::close);
    }
}
