package dev.mooring.config.functions;

import dev.mooring.config.semver.MalformedVersionException;
import dev.mooring.config.semver.SemanticVersion;
import dev.mooring.config.semver.VersionConstraint;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoKind;
import dev.mooring.config.template.GoObject;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.GoType;
import java.util.Optional;

/** sprig's functions on versions. */
final class SemverFunctions {

    private SemverFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("semver", "string", a -> new GoVersion(version(a.text(0)), true))
                .define("semverCompare", "string string", a -> holds(a.text(0), a.text(1)));
    }

    private static boolean holds(String constraint, String version) throws FunctionException {
        try {
            return VersionConstraint.of(constraint).holds(SemanticVersion.of(version));
        } catch (MalformedVersionException malformed) {
            throw refused(malformed);
        }
    }

    private static SemanticVersion version(String text) throws FunctionException {
        try {
            return SemanticVersion.of(text);
        } catch (MalformedVersionException malformed) {
            throw refused(malformed);
        }
    }

    private static FunctionException refused(MalformedVersionException malformed) {
        return FunctionException.quoting(malformed.reasonWithText(), malformed.reason());
    }

    /**
     * A version as a value of the language, with the methods of the Go library's type.
     *
     * @param pointer whether it is one to a version, which has more methods than the version itself
     */
    private record GoVersion(SemanticVersion version, boolean pointer) implements GoObject {

        private static final GoType POINTER = GoType.basic("*semver.Version", GoKind.POINTER);
        private static final GoType VALUE = GoType.basic("semver.Version", GoKind.STRUCT);

        @Override
        public GoType type() {
            return pointer ? POINTER : VALUE;
        }

        @Override
        public String printed() {
            return version.toString();
        }

        @Override
        public String goSyntax() {
            return (pointer ? "&" : "") + "semver.Version{major:0x" + Long.toHexString(version.major()) + ", minor:0x"
                    + Long.toHexString(version.minor()) + ", patch:0x" + Long.toHexString(version.patch()) + ", pre:"
                    + GoText.quote(version.preRelease()) + ", metadata:" + GoText.quote(version.metadata())
                    + ", original:" + GoText.quote(version.original()) + "}";
        }

        @Override
        public Optional<Member> member(String name) {
            return GoMethods.find(
                    switch (name) {
                        case "Major" -> GoMethods.giving(GoInteger.uint64(version.major()));
                        case "Minor" -> GoMethods.giving(GoInteger.uint64(version.minor()));
                        case "Patch" -> GoMethods.giving(GoInteger.uint64(version.patch()));
                        case "Prerelease" -> GoMethods.giving(version.preRelease());
                        case "Metadata" -> GoMethods.giving(version.metadata());
                        case "String" -> GoMethods.giving(printed());
                        case "IncMajor" -> GoMethods.giving(new GoVersion(version.nextMajor(), false));
                        case "IncMinor" -> GoMethods.giving(new GoVersion(version.nextMinor(), false));
                        case "IncPatch" -> GoMethods.giving(new GoVersion(version.nextPatch(), false));
                        default -> pointer ? ofPointer(name) : Optional.empty();
                    });
        }

        private Optional<GoMethods.Method> ofPointer(String name) {
            return switch (name) {
                case "Original" -> GoMethods.giving(version.original());
                case "Compare" -> GoMethods.taking("any", a -> (long) compare(a));
                case "Equal" -> GoMethods.taking("any", a -> compare(a) == 0);
                case "LessThan" -> GoMethods.taking("any", a -> compare(a) < 0);
                case "LessThanEqual" -> GoMethods.taking("any", a -> compare(a) <= 0);
                case "GreaterThan" -> GoMethods.taking("any", a -> compare(a) > 0);
                case "GreaterThanEqual" -> GoMethods.taking("any", a -> compare(a) >= 0);
                default -> Optional.empty();
            };
        }

        private int compare(Arguments arguments) throws FunctionException {
            if (arguments.any(0) instanceof GoVersion other) {
                return version.compareTo(other.version());
            }
            throw new FunctionException("a version can be compared with another one only, such as semver gives it");
        }
    }
}
