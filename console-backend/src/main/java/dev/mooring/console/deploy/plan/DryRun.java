package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;

/** What the cluster said when it was asked what applying an object would do. */
public sealed interface DryRun {

    /** The object as it would be afterwards. */
    record Result(KubeObject object) implements DryRun {}

    /** It would refuse. */
    record Refused(Finding cause) implements DryRun {}
}
