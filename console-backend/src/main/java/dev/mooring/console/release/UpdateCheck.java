package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the source of releases brought.
 *
 * @param fresh releases to fetch, the oldest first
 * @param changed known versions of which the vendor now says something else (taken back, given again, required), with
 *     what it says now
 */
public record UpdateCheck(List<Release> fresh, List<KnownVersion> changed) {

    public UpdateCheck {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
    }

    /**
     * Compares what is published with what is known.
     *
     * @param listed everything that the source has on the channel now
     * @param known all versions, those that were taken back included
     * @param running the version that was deployed last
     */
    public static UpdateCheck of(
            ReleaseOrder order, List<Release> listed, List<KnownVersion> known, Optional<KnownVersion> running) {
        List<Release> offered = UpgradePath.once(
                order,
                order.newestFirst(
                        listed.stream().filter(release -> !release.demoted()).toList()));
        List<Release> fresh = new ArrayList<>();
        for (Release release : onThisChannel(offered, known)) {
            if (isNewToUs(order, release, known)) {
                fresh.add(release);
            }
        }
        return new UpdateCheck(fresh.reversed(), changed(order, offered, known, running));
    }

    /** After a change of channel its past is nobody's concern: only the newest release of the new one is taken. */
    private static List<Release> onThisChannel(List<Release> offered, List<KnownVersion> known) {
        boolean channelIsNew = !known.isEmpty()
                && offered.stream().noneMatch(release -> known.stream()
                        .anyMatch(version -> version.release().sameChannel(release)));
        return channelIsNew || known.isEmpty() ? offered.stream().limit(1).toList() : offered;
    }

    private static boolean isNewToUs(ReleaseOrder order, Release release, List<KnownVersion> known) {
        return known.stream().noneMatch(version -> order.isSame(version.release(), release))
                && known.stream()
                        .filter(version -> version.release().sameChannel(release))
                        .max(begin(order))
                        .map(begin -> order.isAfter(begin.release(), release))
                        .orElse(true);
    }

    /**
     * What a release must be newer than to be fetched. Version numbers find their place among the known ones, so the first
     * that was installed is where history begins; a cursor only counts behind the last.
     */
    private static Comparator<KnownVersion> begin(ReleaseOrder order) {
        return switch (order) {
            case BY_CURSOR ->
                Comparator.comparingLong(version -> version.release().cursor());
            case BY_VERSION -> Comparator.comparing(KnownVersion::sequence).reversed();
        };
    }

    private static List<KnownVersion> changed(
            ReleaseOrder order, List<Release> offered, List<KnownVersion> known, Optional<KnownVersion> running) {
        List<KnownVersion> changed = new ArrayList<>();
        for (KnownVersion version : known) {
            Release now = offered.stream()
                    .filter(release -> order.isSame(release, version.release()))
                    .findFirst()
                    .map(release -> version.release().withDemoted(false).withRequired(release.required()))
                    .orElseGet(() -> taken(order, version, offered, running));
            if (!now.equals(version.release())) {
                changed.add(new KnownVersion(version.sequence(), now, version.readiness(), version.allowsRollback()));
            }
        }
        return changed;
    }

    /** Not listed any longer: taken back, if it is of this channel and still to come. An empty list takes back nothing. */
    private static Release taken(
            ReleaseOrder order, KnownVersion version, List<Release> offered, Optional<KnownVersion> running) {
        Release release = version.release();
        boolean ofThisChannel = offered.stream().anyMatch(release::sameChannel);
        boolean stillToCome = running.map(current ->
                        !order.isSame(current.release(), release) && order.isAfter(current.release(), release))
                .orElse(true);
        return ofThisChannel && stillToCome && !release.channel().isEmpty() ? release.withDemoted(true) : release;
    }
}
