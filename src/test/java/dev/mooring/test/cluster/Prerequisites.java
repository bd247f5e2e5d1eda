package dev.mooring.test.cluster;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What this machine lacks for a cluster: nothing, or names for people, such as "nft (Debian package: nftables)".
 *
 * @param missing empty when the cluster can be had
 */
record Prerequisites(List<String> missing) {

    Prerequisites {
        missing = List.copyOf(missing);
    }

    /** Returns when nothing is missing; otherwise fails the test on CI, and skips it elsewhere. */
    void demand(boolean onCi) {
        if (missing.isEmpty()) {
            return;
        }
        String message = "No test cluster, as this machine lacks: " + String.join(", ", missing)
                + ". As root, .ci/setup installs the packages.";
        if (onCi) {
            throw new ClusterException(message);
        }
        Assumptions.abort(message);
    }
}
