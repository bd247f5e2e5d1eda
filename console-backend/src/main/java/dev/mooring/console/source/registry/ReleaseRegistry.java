package dev.mooring.console.source.registry;

import dev.mooring.console.packages.Package;
import dev.mooring.console.source.PackageArchive;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.source.registry.Channel.Entry;
import dev.mooring.console.source.registry.Repository.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Releases in a repository of an OCI registry. A release is an artifact whose tag is its version; a channel is a tag that
 * moves, and points to the list of its releases. Everything that comes from a registry is untrusted: bounded, checked against
 * its digest, and named where it is not what it should be.
 *
 * <p>Every method throws {@link RegistryException} where the registry does not do it.
 */
public final class ReleaseRegistry implements AutoCloseable {

    private static final int LARGEST_CONFIG = 1 << 20;
    private static final long LARGEST_RELEASE = 256L << 20;
    private static final int TRIES = 4;
    private static final Duration OTHERS_WRITE_WITHIN = Duration.ofMillis(250);

    private final Repository repository;
    private final Troubles troubles;

    private ReleaseRegistry(RegistryAccess access, Repository repository) {
        this.repository = repository;
        this.troubles = new Troubles(access);
    }

    public static ReleaseRegistry reading(RegistryAccess access) {
        return new ReleaseRegistry(access, Repository.reading(access));
    }

    public static ReleaseRegistry writing(RegistryAccess access) {
        return new ReleaseRegistry(access, Repository.writing(access));
    }

    /** @param notes Markdown, empty where the vendor wrote none */
    public record Fetched(SourceReading files, String notes) {}

    /**
     * What is to be published.
     *
     * @param label the version
     * @param notes Markdown
     */
    public record NewRelease(Package content, String label, String notes) {}

    /**
     * What came of publishing.
     *
     * @param digest of the release's manifest
     * @param changed whether anything had to be written
     */
    public record Published(Entry entry, Digest digest, boolean changed) {}

    /** The releases of a channel, the oldest first. */
    public Channel channel(String name) {
        return found(name).channel();
    }

    private Listed found(String name) {
        return lookedUp(name)
                .orElseThrow(() -> new RegistryException(troubles.error(
                        "channel-unknown",
                        "There is no channel " + Troubles.quoted(name)
                                + " in this repository. Check the address and the channel's name; the vendor makes a channel by"
                                + " publishing a release on it.")));
    }

    private record Listed(Channel channel, Digest digest) {}

    private Optional<Listed> lookedUp(String name) {
        return repository
                .manifest(channelTag(name))
                .map(manifest ->
                        new Listed(new ChannelJson(troubles, name).read(manifest.content()), manifest.digest()));
    }

    private Tag channelTag(String name) {
        return Tag.ofChannel(name).orElseThrow(() -> unusable("channel", name));
    }

    private Tag versionTag(String label) {
        return Optional.of(label)
                .filter(RegistryJson::isLabel)
                .flatMap(Tag::ofVersion)
                .orElseThrow(() -> unusable("version", label));
    }

    private RegistryException unusable(String what, String name) {
        return new RegistryException(troubles.error(
                "release-" + what,
                "\"" + Troubles.quoted(name) + "\" cannot be the name of a " + what
                        + ": it is empty, too long for a tag, or holds characters that are not printed."));
    }

    /** Reads a release's notes and files. */
    public Fetched fetch(String app, Entry entry) {
        String what = "Release " + entry.label();
        if (entry.size() > Repository.LARGEST_MANIFEST) {
            throw troubles.tooLarge(what, Repository.LARGEST_MANIFEST);
        }
        byte[] manifest = repository.manifest(entry.digest()).content();
        ReleaseArtifact.Parts parts = ReleaseArtifact.parts(manifest, troubles, what);
        ReleaseArtifact.Config config =
                ReleaseArtifact.config(repository.blob(parts.config(), LARGEST_CONFIG, what), troubles, what);
        if (!config.app().equals(app)) {
            throw troubles.foreign(what, "it is a release of another application, " + config.app());
        }
        SourceReading files = repository.blob(
                parts.files(), LARGEST_RELEASE, what, content -> PackageArchive.read(entry.label(), content));
        return new Fetched(files, config.notes());
    }

    /**
     * Publishes a release on a channel, which is made where it is not there. The same once more changes nothing; a version
     * that is there with another content is refused.
     */
    public Published publish(NewRelease release, String channel, boolean required, Instant now) {
        ReleaseArtifact artifact = ReleaseArtifact.of(release.content(), release.label(), release.notes());
        boolean written = keep(artifact, release.label());
        Digest digest = Digest.of(artifact.manifest());
        String app = release.content().slug().value();
        Changed changed = change(channel, Optional.of(app), listed -> {
            Entry fresh = new Entry(
                    release.label(),
                    listed.nextNumber(),
                    required,
                    false,
                    Optional.of(now),
                    digest,
                    artifact.manifest().length);
            return listed.entry(release.label())
                    .map(present -> listed.changing(release.label(), entry -> again(entry, fresh)))
                    .orElseGet(() -> listed.with(fresh));
        });
        Entry entry = changed.channel().entry(release.label()).orElseThrow();
        return new Published(entry, digest, written || changed.written());
    }

    /** Published once more: whether it is required is all that may change. */
    private Entry again(Entry present, Entry fresh) {
        if (!present.digest().equals(fresh.digest())) {
            throw taken(present.label());
        }
        return present.withRequired(fresh.required());
    }

    /** Whether it was not there before. */
    private boolean keep(ReleaseArtifact artifact, String label) {
        Optional<Manifest> present = repository.manifest(versionTag(label));
        if (present.isPresent()) {
            if (!present.get().digest().equals(Digest.of(artifact.manifest()))) {
                throw taken(label);
            }
            return false;
        }
        String what = "Release " + label;
        repository.put(artifact.configDescriptor(), artifact.config(), what);
        repository.put(artifact.filesDescriptor(), artifact.files(), what);
        repository.put(Optional.of(versionTag(label)), MediaTypes.MANIFEST, artifact.manifest(), what);
        return true;
    }

    private RegistryException taken(String label) {
        return new RegistryException(troubles.error(
                "release-exists",
                "Version " + label
                        + " is published already, with other files or notes. What was published does not change:"
                        + " publish under another version, and take " + label + " back where it is wrong."));
    }

    /** Takes a release back, or gives it again: who has not deployed it does not see it meanwhile. */
    public Channel demote(String channel, String label, boolean demoted) {
        if (found(channel).channel().entry(label).isEmpty()) {
            throw new RegistryException(troubles.error(
                    "release-unknown",
                    "There is no release " + Troubles.quoted(label) + " on channel " + Troubles.quoted(channel)
                            + ". Look at mooring release list."));
        }
        return change(channel, Optional.empty(), listed -> listed.changing(label, entry -> entry.withDemoted(demoted)))
                .channel();
    }

    private record Changed(Channel channel, boolean written) {}

    /**
     * Registries know no write that fails where somebody else wrote in between. So the tag is looked at right before the write
     * and once more after it, and whoever finds another list there than expected begins anew.
     */
    private Changed change(String name, Optional<String> app, UnaryOperator<Channel> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Listed> before = lookedUp(name);
            Channel now = before.map(Listed::channel).orElseGet(() -> Channel.empty(app.orElse(""), name));
            refuseOtherApp(now, app);
            Channel next = change.apply(now);
            if (before.isPresent() && next.equals(now)) {
                return new Changed(now, false);
            }
            if (tag(name, before.map(Listed::digest), next)) {
                return new Changed(next, true);
            }
        }
        throw new RegistryException(troubles.error(
                "channel-conflict",
                "Somebody else changes channel " + Troubles.quoted(name)
                        + " at the same time. Look at it with mooring release" + " list, and try again."));
    }

    private boolean tag(String name, Optional<Digest> before, Channel next) {
        byte[] content = ChannelJson.write(next);
        if (content.length > Repository.LARGEST_MANIFEST) {
            throw troubles.tooLarge("Channel " + name, Repository.LARGEST_MANIFEST);
        }
        Tag tag = channelTag(name);
        if (!repository.manifest(tag).map(Manifest::digest).equals(before)) {
            return false;
        }
        Digest written = repository.put(Optional.of(tag), MediaTypes.INDEX, content, "Channel " + name);
        pause();
        return repository.manifest(tag).map(Manifest::digest).equals(Optional.of(written));
    }

    /** Whoever looked before the write and writes after it is done by then. */
    private static void pause() {
        try {
            Thread.sleep(OTHERS_WRITE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseOtherApp(Channel channel, Optional<String> app) {
        if (app.isPresent() && !channel.app().equals(app.get())) {
            throw new RegistryException(troubles.error(
                    "channel-of-another-app",
                    "This channel holds releases of the application " + channel.app() + ", and this package is "
                            + app.get() + ". Use a repository of its own for each application."));
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
