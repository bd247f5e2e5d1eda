package dev.mooring.console.version;

import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which versions are kept: the newest ones up to a limit, and whatever the console may need, however old it is.
 *
 * @param kept how many are kept at most, besides those that are needed
 */
public record Retention(int kept) {

    /**
     * The versions that may go, the oldest first. Never among them: the running one and the newest, with what they were
     * made from; the newest good one before the running one, which one goes back to; what is being deployed.
     */
    public List<Sequence> dispensable(List<Version> versions, Optional<Sequence> running) {
        List<Version> newestFirst = versions.stream()
                .sorted(Comparator.comparing(Version::sequence).reversed())
                .toList();
        Set<Sequence> needed = needed(newestFirst, running);
        return newestFirst.stream()
                .skip(kept)
                .map(Version::sequence)
                .filter(sequence -> !needed.contains(sequence))
                .sorted()
                .toList();
    }

    private static Set<Sequence> needed(List<Version> newestFirst, Optional<Sequence> running) {
        Set<Sequence> needed = new HashSet<>();
        running.ifPresent(needed::add);
        newestFirst.stream().limit(1).map(Version::sequence).forEach(needed::add);
        newestFirst.stream()
                .filter(version -> needed.contains(version.sequence()))
                .flatMap(version -> version.parent().stream())
                .toList()
                .forEach(needed::add);
        newestFirst.stream()
                .filter(version -> version.state() instanceof Deploying || version.state() instanceof Cancelling)
                .map(Version::sequence)
                .forEach(needed::add);
        lastGood(newestFirst, running).ifPresent(needed::add);
        return needed;
    }

    /** What an application goes back to where the running version turns out to be bad. */
    private static Optional<Sequence> lastGood(List<Version> newestFirst, Optional<Sequence> running) {
        return newestFirst.stream()
                .filter(version -> version.state() instanceof Deployed)
                .map(Version::sequence)
                .filter(sequence ->
                        running.filter(now -> sequence.compareTo(now) < 0).isPresent())
                .findFirst();
    }
}
