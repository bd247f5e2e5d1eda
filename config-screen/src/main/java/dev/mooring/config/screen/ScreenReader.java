package dev.mooring.config.screen;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Functions;
import dev.mooring.config.yaml.YamlNode;
import java.util.List;

/** Reads a {@code kots.io/v1beta1 Config} document into a {@link ConfigScreen}. */
public final class ScreenReader {

    private ScreenReader() {}

    /** What could be read, and everything that is wrong with the rest. */
    public record Reading(ConfigScreen screen, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    public static Reading read(YamlNode document, Functions functions) {
        throw new UnsupportedOperationException();
    }
}
