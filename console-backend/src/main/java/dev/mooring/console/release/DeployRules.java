package dev.mooring.console.release;

import dev.mooring.console.release.Deployability.Again;
import dev.mooring.console.release.Deployability.CannotGoBack;
import dev.mooring.console.release.Deployability.First;
import dev.mooring.console.release.Deployability.NeedsConfig;
import dev.mooring.console.release.Deployability.NotFetched;
import dev.mooring.console.release.Deployability.OthersFirst;
import dev.mooring.console.release.Deployability.RequiredFailed;
import dev.mooring.console.release.Deployability.Rollback;
import dev.mooring.console.release.Deployability.RollbackNotAllowed;
import dev.mooring.console.release.Deployability.StrictCheckOpen;
import dev.mooring.console.release.Deployability.Upgrade;
import dev.mooring.console.release.VersionLine.Running;
import dev.mooring.console.version.Release;
import java.util.Comparator;
import java.util.List;

/** The peer's rules of what may be deployed, in its order: the first one that speaks decides. */
final class DeployRules {

    private final VersionLine line;
    private final ReleaseOrder order;
    private final KnownVersion target;

    DeployRules(VersionLine line, KnownVersion target) {
        this.line = line;
        this.order = line.order();
        this.target = target;
    }

    Deployability judge() {
        return switch (target.readiness()) {
            case STRICT_CHECK_OPEN -> new StrictCheckOpen();
            case NOT_FETCHED -> new NotFetched();
            case NEEDS_CONFIG -> new NeedsConfig();
            case READY -> line.running().map(this::comingFrom).orElseGet(First::new);
        };
    }

    private Deployability comingFrom(Running running) {
        KnownVersion current = running.version();
        if (target.sequence().equals(current.sequence())) {
            return new Again();
        }
        if (running.failed() && current.release().required() && !isVariant(current.release())) {
            return new RequiredFailed(current.words());
        }
        if (isPast()) {
            return rollbackAllowed() || isVariant(current.release()) ? back(current) : new RollbackNotAllowed();
        }
        List<Release> stops = stops(current);
        return stops.isEmpty() ? new Upgrade() : new OthersFirst(labels(stops));
    }

    private boolean isPast() {
        return line.past().contains(target);
    }

    private boolean isVariant(Release release) {
        return order.isSame(release, target.release());
    }

    /** The newest version that is here knows best what can be undone. Answers of the same release are the admin's own. */
    private boolean rollbackAllowed() {
        return line.newestFirst().stream()
                .filter(version -> version.readiness() != Readiness.NOT_FETCHED)
                .findFirst()
                .filter(KnownVersion::allowsRollback)
                .isPresent();
    }

    /** A required release that was deployed cannot be undone, the running one included. */
    private Deployability back(KnownVersion current) {
        List<KnownVersion> line = comparable();
        int here = line.indexOf(current);
        int there = line.indexOf(target);
        if (here < 0 || there < here) {
            return new Rollback();
        }
        List<Release> required = line.subList(here, there).stream()
                .map(KnownVersion::release)
                .filter(release -> release.required() && !isVariant(release))
                .toList();
        return required.isEmpty()
                ? new Rollback()
                : new CannotGoBack(labels(UpgradePath.once(order, required).reversed()));
    }

    /** What cannot be skipped on the way to the target. */
    List<Release> stops(KnownVersion current) {
        List<KnownVersion> line = comparable();
        int here = line.indexOf(current);
        int there = line.indexOf(target);
        List<Release> between = there < 0 || here <= there
                ? List.of()
                : line.subList(there + 1, here).stream()
                        .map(KnownVersion::release)
                        .toList();
        return UpgradePath.stops(order, between, current.release(), target.release());
    }

    /** Cursors of two channels do not compare; what is on another channel is in nobody's way. */
    private List<KnownVersion> comparable() {
        if (order == ReleaseOrder.BY_VERSION) {
            return line.newestFirst();
        }
        Comparator<KnownVersion> byCursor =
                Comparator.comparingLong(version -> version.release().cursor());
        return line.newestFirst().stream()
                .filter(version -> version.release().sameChannel(target.release()))
                .sorted(byCursor.thenComparing(KnownVersion::sequence).reversed())
                .toList();
    }

    private static List<String> labels(List<Release> releases) {
        return releases.stream().map(Release::label).toList();
    }
}
