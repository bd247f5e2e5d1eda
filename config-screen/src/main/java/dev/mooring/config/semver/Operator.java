package dev.mooring.config.semver;

import dev.mooring.config.semver.Bound.Open;

/** How a version relates to a bound. A bound with an open number stands for a whole range of versions. */
enum Operator {
    EQUAL {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            return bound.isOpen() ? TILDE.holds(version, bound) : version.compareTo(bound.version()) == 0;
        }
    },
    DIFFERENT {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            boolean differs = version.compareTo(bound.version()) != 0;
            return switch (bound.open()) {
                case NOTHING, MAJOR -> differs;
                case MINOR -> !bound.sameMajor(version);
                case PATCH -> !bound.sameMajor(version) || !bound.sameMinor(version) || otherPreRelease(version, bound);
            };
        }
    },
    GREATER {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            boolean later = version.compareTo(bound.version()) > 0;
            return switch (bound.open()) {
                case NOTHING, MAJOR -> later;
                case MINOR -> later && !bound.sameMajor(version);
                case PATCH -> later && !(bound.sameMajor(version) && bound.sameMinor(version));
            };
        }
    },
    LESS {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            return version.compareTo(bound.version()) < 0;
        }
    },
    AT_LEAST {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            return version.compareTo(bound.version()) >= 0;
        }
    },
    AT_MOST {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            int major = Long.compareUnsigned(version.major(), bound.version().major());
            int minor = Long.compareUnsigned(version.minor(), bound.version().minor());
            return switch (bound.open()) {
                case NOTHING -> version.compareTo(bound.version()) <= 0;
                case MINOR -> major <= 0;
                case MAJOR, PATCH -> major < 0 || (major == 0 && minor <= 0);
            };
        }
    },
    /** The same minor, or the same major where the minor is open. */
    TILDE {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            if (version.compareTo(bound.version()) < 0) {
                return false;
            }
            boolean any = isZero(bound.version()) && bound.open() != Open.MINOR && bound.open() != Open.PATCH;
            boolean sameMinor = bound.open() == Open.MINOR || bound.sameMinor(version);
            return any || (bound.sameMajor(version) && sameMinor);
        }
    },
    /** The same up to the first number that is not zero. */
    CARET {
        @Override
        boolean holds(SemanticVersion version, Bound bound) {
            if (version.compareTo(bound.version()) < 0 || !bound.sameMajor(version)) {
                return false;
            }
            if (bound.version().major() != 0 || bound.open() == Open.MINOR) {
                return true;
            }
            boolean byMinor = bound.version().minor() != 0 || bound.open() == Open.PATCH;
            return bound.sameMinor(version) && (byMinor || bound.samePatch(version));
        }
    };

    abstract boolean holds(SemanticVersion version, Bound bound);

    static Operator of(String symbol) {
        return switch (symbol) {
            case "!=" -> DIFFERENT;
            case ">" -> GREATER;
            case "<" -> LESS;
            case ">=", "=>" -> AT_LEAST;
            case "<=", "=<" -> AT_MOST;
            case "~", "~>" -> TILDE;
            case "^" -> CARET;
            default -> EQUAL;
        };
    }

    private static boolean isZero(SemanticVersion version) {
        return version.major() == 0 && version.minor() == 0 && version.patch() == 0;
    }

    private static boolean otherPreRelease(SemanticVersion version, Bound bound) {
        SemanticVersion wanted = bound.version();
        return !version.preRelease().equals(wanted.preRelease());
    }
}
