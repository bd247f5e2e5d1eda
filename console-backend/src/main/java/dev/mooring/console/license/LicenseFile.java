package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import java.util.List;
import java.util.Optional;

/** Reads a {@code kots.io License} file. */
public final class LicenseFile {

    private LicenseFile() {}

    /** The license, and everything that is wrong with it. */
    public record Reading(Optional<License> license, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param name the file's name, for messages */
    public static Reading read(String name, String text) {
        throw new UnsupportedOperationException();
    }
}
