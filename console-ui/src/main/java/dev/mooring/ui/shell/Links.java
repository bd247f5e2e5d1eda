package dev.mooring.ui.shell;

import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;

/** The addresses of the pages, relative to the console's root: deep links that survive a reload. */
public final class Links {

    public static final String DASHBOARD = "";
    public static final String CONFIGURATION = "configuration";

    /** Only the questions that a new release has to have answered. */
    public static final String NEW_QUESTIONS = CONFIGURATION + "/new";

    public static final String VERSIONS = "versions";
    public static final String PATCHES = "patches";
    public static final String LICENSE = "license";
    public static final String SETTINGS = "settings";

    private Links() {}

    /** Where the answers are given that a version lacks: only the new questions where it came after another version. */
    public static String configure(Version version) {
        return version.parent().isPresent() ? NEW_QUESTIONS : CONFIGURATION;
    }

    /** What deploying a version would do. */
    public static String plan(Sequence sequence) {
        return VERSIONS + "/" + sequence + "/plan";
    }

    /** What a deploy does, or did. */
    public static String deploy(Sequence sequence) {
        return VERSIONS + "/" + sequence + "/deploy";
    }
}
