package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.util.List;

/** What the cluster said when it was asked what applying an object would do. */
public sealed interface DryRun {

    /** The object as it would be afterwards. */
    record Result(KubeObject object) implements DryRun {}

    /**
     * It would not change these fields of the object that is there.
     *
     * @param fields such as {@code spec.selector}
     */
    record Immutable(List<String> fields, Finding cause) implements DryRun {
        public Immutable {
            fields = List.copyOf(fields);
        }
    }

    /** It would refuse. */
    record Refused(Finding cause) implements DryRun {}
}
