package dev.mooring.config.semver;

import static dev.mooring.config.semver.SemanticVersion.group;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * One operator and the version behind it.
 *
 * @param version with 0 for what is open
 * @param open the first of its numbers that is missing or an x
 */
record Bound(Operator operator, SemanticVersion version, Open open) {

    /** Numbers or wildcards; that a bar counts as one is how the Go library reads it. */
    private static final String NUMBER = "[0-9xX*|]+";

    static final String OPERATORS = "!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|";
    static final String VERSION = "v?(?:" + NUMBER + ")(?:\\." + NUMBER + ")?(?:\\." + NUMBER + ")?(?:-"
            + SemanticVersion.IDENTIFIERS + ")?(?:\\+" + SemanticVersion.IDENTIFIERS + ")?";

    private static final Pattern FORM = Pattern.compile("\\s*(" + OPERATORS + ")\\s*(v?(" + NUMBER + ")(?:\\.(" + NUMBER
            + "))?(?:\\.(" + NUMBER + "))?(-" + SemanticVersion.IDENTIFIERS + ")?(?:\\+" + SemanticVersion.IDENTIFIERS
            + ")?)\\s*");

    /** Which number of a version is the first that anything may stand for. */
    enum Open {
        NOTHING,
        MAJOR,
        MINOR,
        PATCH
    }

    static Bound of(String text) throws MalformedVersionException {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw MalformedVersionException.about("improper constraint", text);
        }
        Open open = open(parts);
        String preRelease = group(parts, 6);
        String major = group(parts, 3);
        String version =
                switch (open) {
                    case NOTHING -> group(parts, 2);
                    case MAJOR -> "0.0.0" + preRelease;
                    case MINOR -> major + ".0.0" + preRelease;
                    case PATCH -> major + "." + group(parts, 4) + ".0" + preRelease;
                };
        return new Bound(Operator.of(group(parts, 1)), version(version), open);
    }

    private static SemanticVersion version(String text) throws MalformedVersionException {
        try {
            return SemanticVersion.of(text);
        } catch (MalformedVersionException malformed) {
            throw new MalformedVersionException("constraint Parser Error");
        }
    }

    private static Open open(Matcher parts) {
        if (isOpen(group(parts, 3))) {
            return Open.MAJOR;
        }
        if (isOpen(group(parts, 4))) {
            return Open.MINOR;
        }
        return isOpen(group(parts, 5)) ? Open.PATCH : Open.NOTHING;
    }

    private static boolean isOpen(String number) {
        return switch (number) {
            case "", "x", "X", "*" -> true;
            default -> false;
        };
    }

    boolean isOpen() {
        return open != Open.NOTHING;
    }

    boolean holds(SemanticVersion candidate) {
        boolean onlyReleases = !version.isPreRelease() && candidate.isPreRelease();
        boolean exactDifference = operator == Operator.DIFFERENT && !isOpen();
        return (exactDifference || !onlyReleases) && operator.holds(candidate, this);
    }

    boolean sameMajor(SemanticVersion candidate) {
        return candidate.major() == version.major();
    }

    boolean sameMinor(SemanticVersion candidate) {
        return candidate.minor() == version.minor();
    }

    boolean samePatch(SemanticVersion candidate) {
        return candidate.patch() == version.patch();
    }
}
