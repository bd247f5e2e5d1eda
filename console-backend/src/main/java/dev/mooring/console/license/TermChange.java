package dev.mooring.console.license;

import java.util.List;
import java.util.Optional;

/**
 * One thing that two licenses say differently.
 *
 * @param name its place in the file, such as {@code customerName} or {@code entitlements.seats}
 * @param title for people
 * @param before empty where the first license does not have it; a mask where it must not be shown
 * @param after empty where the second license does not have it; a mask where it must not be shown
 * @param secret whether the values are masked
 */
public record TermChange(String name, String title, Optional<String> before, Optional<String> after, boolean secret) {

    private static final String MASK = "••••••";

    /** Built-in fields first, then channels, then entitlements. */
    public static List<TermChange> between(LicenseTerms before, LicenseTerms after) {
        return TermsDifference.between(before, after);
    }

    static TermChange shown(String name, String title, Optional<String> before, Optional<String> after) {
        return new TermChange(name, title, before, after, false);
    }

    static TermChange masked(String name, String title, boolean before, boolean after) {
        return new TermChange(name, title, mask(before), mask(after), true);
    }

    private static Optional<String> mask(boolean there) {
        return there ? Optional.of(MASK) : Optional.empty();
    }
}
