package dev.mooring.console.version;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A version label read as a semantic version, as tolerantly as vendors write them and as the peer reads them: blanks
 * around it, a leading v, leading zeros and missing numbers are allowed (the latter in a plain version only).
 *
 * @param numbers major, minor and patch
 * @param preRelease its parts, none for a release
 */
public record SemverLabel(List<Long> numbers, List<String> preRelease) implements Comparable<SemverLabel> {

    private static final int LONGEST = 256;
    private static final String WORDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern WHOLE =
            Pattern.compile("v?([0-9]+)\\.([0-9]+)\\.([0-9]+)(?:-(" + WORDS + "))?(?:\\+" + WORDS + ")?");
    private static final Pattern SHORT = Pattern.compile("v?([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** The peer's numbers have 64 bits without a sign. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    public SemverLabel {
        numbers = List.copyOf(numbers);
        preRelease = List.copyOf(preRelease);
    }

    /** Empty where the label is no semantic version; it is a label all the same. */
    public static Optional<SemverLabel> of(String label) {
        String text = label.length() > LONGEST ? "" : label.strip();
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return of(whole, 3, Optional.ofNullable(whole.group(4)).orElse(""));
        }
        Matcher brief = SHORT.matcher(text);
        return brief.matches() ? of(brief, 2, "") : Optional.empty();
    }

    private static Optional<SemverLabel> of(Matcher parts, int count, String preRelease) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            BigInteger number = new BigInteger(
                    Optional.ofNullable(i <= count ? parts.group(i) : null).orElse("0"));
            if (number.compareTo(LARGEST) > 0) {
                return Optional.empty();
            }
            numbers.add(number.longValue());
        }
        List<String> words = preRelease.isEmpty() ? List.of() : Arrays.asList(preRelease.split("\\.", -1));
        return words.stream().allMatch(SemverLabel::isSound)
                ? Optional.of(new SemverLabel(numbers, words))
                : Optional.empty();
    }

    /** In a pre-release a number has no leading zero. */
    private static boolean isSound(String word) {
        return !isNumber(word)
                || word.equals("0")
                || (!word.startsWith("0") && new BigInteger(word).compareTo(LARGEST) <= 0);
    }

    private static boolean isNumber(String word) {
        return DIGITS.matches(word);
    }

    public boolean sameMajor(SemverLabel other) {
        return numbers.getFirst().equals(other.numbers.getFirst());
    }

    public boolean sameMinor(SemverLabel other) {
        return sameMajor(other) && numbers.get(1).equals(other.numbers.get(1));
    }

    /** By numbers, a pre-release before its release; what stands behind a plus does not count. */
    @Override
    public int compareTo(SemverLabel other) {
        for (int i = 0; i < 3; i++) {
            int order = Long.compareUnsigned(numbers.get(i), other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return preRelease.isEmpty() || other.preRelease.isEmpty()
                ? Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty())
                : compareWords(other);
    }

    private int compareWords(SemverLabel other) {
        int common = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < common; i++) {
            int order = compareWord(preRelease.get(i), other.preRelease.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    /** Numbers come before words. */
    private static int compareWord(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber(one) == isNumber(other)
                ? one.compareTo(other)
                : Boolean.compare(isNumber(other), isNumber(one));
    }
}
