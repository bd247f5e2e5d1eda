package dev.mooring.config.semver;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * A version of up to three numbers, such as {@code 1.2.3-beta.1+build}; what is missing is 0 and a leading v is allowed.
 *
 * @param major unsigned, as are the other numbers
 * @param preRelease empty where it is a release
 * @param original the text that it was read from
 */
public record SemanticVersion(long major, long minor, long patch, String preRelease, String metadata, String original)
        implements Comparable<SemanticVersion> {

    static final String IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";

    private static final Pattern FORM = Pattern.compile(
            "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(" + IDENTIFIERS + "))?(?:\\+(" + IDENTIFIERS + "))?");
    private static final int LONGEST = 4096;

    /** @throws MalformedVersionException not a version */
    public static SemanticVersion of(String text) throws MalformedVersionException {
        Matcher parts = FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw new MalformedVersionException("Invalid Semantic Version");
        }
        String preRelease = group(parts, 4);
        checkNumbers(preRelease);
        return new SemanticVersion(
                number(group(parts, 1)),
                number(group(parts, 2)),
                number(group(parts, 3)),
                preRelease,
                group(parts, 5),
                text);
    }

    static String group(Matcher parts, int index) {
        return Optional.ofNullable(parts.group(index)).orElse("");
    }

    private static long number(String digits) throws MalformedVersionException {
        try {
            return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw MalformedVersionException.tooLarge(digits);
        }
    }

    private static void checkNumbers(String preRelease) throws MalformedVersionException {
        for (String part : preRelease.split("\\.", -1)) {
            if (part.length() > 1 && part.startsWith("0") && isNumber(part)) {
                throw new MalformedVersionException("Version segment starts with 0");
            }
        }
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /** The next patch; of a pre-release, its release. */
    public SemanticVersion nextPatch() {
        return isPreRelease() ? release(major, minor, patch) : release(major, minor, patch + 1);
    }

    public SemanticVersion nextMinor() {
        return release(major, minor + 1, 0);
    }

    public SemanticVersion nextMajor() {
        return release(major + 1, 0, 0);
    }

    private SemanticVersion release(long newMajor, long newMinor, long newPatch) {
        String v = original.startsWith("v") ? "v" : "";
        return new SemanticVersion(newMajor, newMinor, newPatch, "", "", v + numbers(newMajor, newMinor, newPatch));
    }

    private static String numbers(long major, long minor, long patch) {
        return Long.toUnsignedString(major) + "." + Long.toUnsignedString(minor) + "." + Long.toUnsignedString(patch);
    }

    /** By numbers, and a pre-release before its release; metadata does not count. */
    @Override
    public int compareTo(SemanticVersion other) {
        int byMajor = Long.compareUnsigned(major, other.major);
        int byMinor = byMajor == 0 ? Long.compareUnsigned(minor, other.minor) : byMajor;
        int byNumber = byMinor == 0 ? Long.compareUnsigned(patch, other.patch) : byMinor;
        return byNumber == 0 ? comparePreRelease(preRelease, other.preRelease) : Integer.signum(byNumber);
    }

    private static int comparePreRelease(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        String[] parts = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.max(parts.length, others.length); i++) {
            int order = comparePart(i < parts.length ? parts[i] : "", i < others.length ? others[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Nothing comes first, then numbers, then words. */
    private static int comparePart(String one, String other) {
        Optional<Long> number = unsigned(one);
        Optional<Long> otherNumber = unsigned(other);
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(!one.isEmpty(), !other.isEmpty());
        }
        if (number.isPresent() && otherNumber.isPresent()) {
            return Integer.signum(Long.compareUnsigned(number.get(), otherNumber.get()));
        }
        if (number.isPresent() || otherNumber.isPresent()) {
            return number.isPresent() ? -1 : 1;
        }
        return Integer.signum(one.compareTo(other));
    }

    private static Optional<Long> unsigned(String part) {
        try {
            return isNumber(part) ? Optional.of(Long.parseUnsignedLong(part)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** Always three numbers, without a leading v. */
    @Override
    public String toString() {
        return numbers(major, minor, patch)
                + (isPreRelease() ? "-" + preRelease : "")
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }
}
