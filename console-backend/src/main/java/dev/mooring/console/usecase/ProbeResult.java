package dev.mooring.console.usecase;

import java.time.Duration;
import java.util.List;

/**
 * What came of trying a connection.
 *
 * @param sentence what happened and, where it failed, what to look at
 * @param facts what else was seen, such as a certificate's names and expiry, and where it was tried from
 */
public record ProbeResult(boolean reached, Duration took, String sentence, List<String> facts) {

    public ProbeResult {
        facts = List.copyOf(facts);
    }
}
