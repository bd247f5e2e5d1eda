package dev.mooring.console.status.cause.rules;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;

/** What looking for an object came to: not to be seen is not the same as not there. */
public sealed interface Sighting {

    record Seen(KubeObject object) implements Sighting {}

    record Absent() implements Sighting {}

    /** @param reason why it could not be seen */
    record Hidden(Finding reason) implements Sighting {}
}
