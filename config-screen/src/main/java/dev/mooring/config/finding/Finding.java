package dev.mooring.config.finding;

import java.util.Comparator;
import java.util.List;

/**
 * Something that a vendor or an admin can put right, told as a value: the same in the UI, REST, command line and log.
 *
 * @param severity whether it stops what was asked for
 * @param code stable and machine-readable, kebab-case, such as {@code config-cycle}
 * @param message what happened, why, and what to do next; sentence case, no secret in it
 * @param where the place that it is about
 */
public record Finding(Severity severity, String code, String message, Place where) {

    /** Errors first, then by place, so that a list reads in the order of the files. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.where().file())
            .thenComparing(finding -> finding.where().line())
            .thenComparing(finding -> finding.where().column())
            .thenComparing(Finding::message);

    public static Finding error(String code, String message, Place where) {
        return new Finding(Severity.ERROR, code, message, where);
    }

    public static Finding warning(String code, String message, Place where) {
        return new Finding(Severity.WARNING, code, message, where);
    }

    public static Finding info(String code, String message, Place where) {
        return new Finding(Severity.INFO, code, message, where);
    }

    /** The same at another place, where its own is in no file. */
    public Finding orAt(Place other) {
        return where.file().isEmpty() ? new Finding(severity, code, message, other) : this;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether any of these stops what was asked for. */
    public static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** One line for a terminal or a log: {@code error config.yaml:3:5: message [code]}. */
    @Override
    public String toString() {
        String place = where.toString();
        return severity.name().toLowerCase(java.util.Locale.ROOT) + " " + (place.isEmpty() ? "" : place + ": ")
                + message + " [" + code + "]";
    }
}
