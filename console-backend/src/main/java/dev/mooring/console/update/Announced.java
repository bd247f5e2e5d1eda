package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.version.Release;
import java.util.List;

/**
 * A release that the source lists and that is no version here.
 *
 * @param reasons why not
 */
public record Announced(Release release, List<Finding> reasons) {

    public Announced {
        reasons = List.copyOf(reasons);
    }
}
