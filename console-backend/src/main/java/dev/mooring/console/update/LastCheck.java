package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What came of the last look at the source.
 *
 * @param found how many releases became versions
 * @param findings why the source could not be read, or what else there is to tell
 * @param announced what is listed and is no version yet, the oldest first
 * @param automatic what was deployed automatically, or why nothing was; empty where nobody wanted that
 */
public record LastCheck(Instant at, int found, List<Finding> findings, List<Announced> announced, String automatic) {

    public LastCheck {
        findings = List.copyOf(findings);
        announced = List.copyOf(announced);
    }

    /** Whether the source could not be read. */
    public boolean failed() {
        return Finding.anyError(findings);
    }

    public LastCheck withAutomatic(String words) {
        return new LastCheck(at, found, findings, announced, words);
    }

    public LastCheck withAnnounced(List<Announced> others) {
        return new LastCheck(at, found, findings, others, automatic);
    }

    /** For people. */
    public String words() {
        if (failed()) {
            return "The source could not be read";
        }
        String open = announced.isEmpty()
                ? ""
                : ", " + announced.size() + (announced.size() == 1 ? " is" : " are") + " not fetched";
        return switch (found) {
            case 0 -> "Nothing new" + open;
            case 1 -> "One new release" + open;
            default -> found + " new releases" + open;
        };
    }
}
