package dev.mooring.console.status.cause;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.rules.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an object is not ready.
 *
 * @param causes the root first; none where nothing was found
 * @param limits what could not be looked at, so that there may be more to it than is told here
 */
public record Explanation(ObjectRef object, List<Cause> causes, List<Finding> limits) {

    public Explanation {
        causes = List.copyOf(causes);
        limits = List.copyOf(limits);
    }

    /** What is to be mended first. */
    public Optional<Cause> root() {
        return causes.stream().findFirst();
    }

    /** For the log of a deploy: the root, then what could not be looked at; none where no cause was found. */
    public List<Finding> findings() {
        return root().map(cause -> Stream.concat(Stream.of(cause.finding()), limits.stream())
                        .toList())
                .orElse(List.of());
    }
}
