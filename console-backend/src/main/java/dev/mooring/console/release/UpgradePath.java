package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import java.util.ArrayList;
import java.util.List;

/** The releases that cannot be skipped on the way from one to another. */
public final class UpgradePath {

    private UpgradePath() {}

    /**
     * What to deploy one after the other, the target last; only the target where nothing is in between, where it is not
     * newer, or where the two are on channels that do not compare.
     *
     * @param published releases in any order; those that the vendor took back do not count
     */
    public static List<Release> between(ReleaseOrder order, List<Release> published, Release running, Release target) {
        List<Release> line = order.newestFirst(published.stream()
                .filter(release -> !release.demoted())
                .filter(release -> order == ReleaseOrder.BY_VERSION || release.sameChannel(target))
                .toList());
        int there = place(order, line, target);
        int here = place(order, line, running);
        List<Release> path = new ArrayList<>();
        if (there < here && here < line.size()) {
            path.addAll(stops(order, line.subList(there + 1, here), running, target));
        }
        path.add(target);
        return List.copyOf(path);
    }

    private static int place(ReleaseOrder order, List<Release> line, Release release) {
        for (int i = 0; i < line.size(); i++) {
            if (order.isSame(line.get(i), release)) {
                return i;
            }
        }
        return line.size();
    }

    /**
     * The required ones of the releases in between, the oldest first, each once. Variants of the two ends are no stops.
     *
     * @param between the newest first
     */
    static List<Release> stops(ReleaseOrder order, List<Release> between, Release running, Release target) {
        return once(
                        order,
                        between.stream()
                                .filter(Release::required)
                                .filter(release -> !order.isSame(release, running) && !order.isSame(release, target))
                                .toList())
                .reversed();
    }

    /** Of the variants of one release the first. */
    static List<Release> once(ReleaseOrder order, List<Release> releases) {
        List<Release> once = new ArrayList<>();
        for (Release release : releases) {
            if (once.stream().noneMatch(known -> order.isSame(known, release))) {
                once.add(release);
            }
        }
        return List.copyOf(once);
    }
}
