package dev.mooring.config.finding;

/** How much a {@link Finding} matters: an error stops what was asked for, a warning and a note do not. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
