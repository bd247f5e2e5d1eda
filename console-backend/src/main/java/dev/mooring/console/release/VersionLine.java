package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of an application, the newest first, and where the one that runs stands among them. A version that the
 * vendor took back is not among them, unless it runs.
 */
public record VersionLine(ReleaseOrder order, List<KnownVersion> newestFirst, Optional<Running> running) {

    public VersionLine {
        newestFirst = List.copyOf(newestFirst);
    }

    /**
     * The version that was deployed last.
     *
     * @param failed whether that deploy failed
     */
    public record Running(KnownVersion version, boolean failed) {}

    /** Nothing is deployed yet. */
    public static VersionLine of(ReleaseOrder order, List<KnownVersion> versions) {
        return new VersionLine(order, sorted(order, versions.stream().filter(VersionLine::isShown)), Optional.empty());
    }

    /** @param versions all, with or without the running one */
    public static VersionLine of(ReleaseOrder order, List<KnownVersion> versions, Running running) {
        Sequence current = running.version().sequence();
        Stream<KnownVersion> others = versions.stream()
                .filter(VersionLine::isShown)
                .filter(version -> !version.sequence().equals(current));
        return new VersionLine(
                order, sorted(order, Stream.concat(others, Stream.of(running.version()))), Optional.of(running));
    }

    private static boolean isShown(KnownVersion version) {
        return !version.release().demoted();
    }

    private static List<KnownVersion> sorted(ReleaseOrder order, Stream<KnownVersion> versions) {
        return order.newestFirst(
                versions.toList(), KnownVersion::release, Comparator.comparing(KnownVersion::sequence));
    }

    /** What is newer than the running version; everything where none runs. */
    public List<KnownVersion> available() {
        return running.map(current -> newestFirst.subList(0, newestFirst.indexOf(current.version())))
                .orElse(newestFirst);
    }

    /** What is older than the running version. */
    public List<KnownVersion> past() {
        return running.map(
                        current -> newestFirst.subList(newestFirst.indexOf(current.version()) + 1, newestFirst.size()))
                .orElse(List.of());
    }

    /** Whether a version may be deployed now. */
    public Deployability judge(KnownVersion target) {
        return new DeployRules(this, target).judge();
    }

    /** The versions to deploy one after the other to come to this one, which is the last of them. */
    public List<KnownVersion> path(KnownVersion target) {
        Stream<KnownVersion> stops = running.stream()
                .flatMap(current -> new DeployRules(this, target).stops(current.version()).stream())
                .map(this::newestOf);
        return Stream.concat(stops, Stream.of(target)).toList();
    }

    private KnownVersion newestOf(Release release) {
        return newestFirst.stream()
                .filter(version -> order.isSame(version.release(), release))
                .findFirst()
                .orElseThrow();
    }
}
