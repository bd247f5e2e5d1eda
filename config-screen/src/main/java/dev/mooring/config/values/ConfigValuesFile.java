package dev.mooring.config.values;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import java.util.List;

/** The {@code kots.io/v1beta1 ConfigValues} file: how answers travel. */
public final class ConfigValuesFile {

    private ConfigValuesFile() {}

    /** What could be read, and everything that is wrong with the rest. */
    public record Reading(ConfigValues values, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param name the file's name, for messages */
    public static Reading read(String name, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes answers so that KOTS and Mooring read them back; passwords of the screen go out as {@code valuePlaintext}.
     *
     * @param app the application's slug, as the document's name
     */
    public static String write(String app, ConfigValues values, ConfigScreen screen) {
        throw new UnsupportedOperationException();
    }
}
