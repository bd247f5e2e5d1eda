package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many and how large the customer's patches may be: they are kept with every version. */
public final class PatchBounds {

    public static final int MOST_FILES = 50;
    public static final int LONGEST_FILE = 128 * 1024;
    public static final int LONGEST_TOGETHER = 512 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}\\.ya?ml");

    private PatchBounds() {}

    /** What cannot be taken, whatever it says. */
    public static List<Finding> refusals(Patches patches) {
        List<Finding> refusals = new ArrayList<>();
        patches.files().forEach((name, text) -> {
            if (!NAME.matcher(name).matches()) {
                refusals.add(Finding.error(
                        "patch-name",
                        "A file of patches is named with letters, digits, dots, dashes and underscores, and ends in"
                                + " .yaml. Rename it.",
                        Place.ofSubject(name)));
            }
            if (text.length() > LONGEST_FILE) {
                refusals.add(tooLarge("A file of patches has at most 128 KiB. Split it.", name));
            }
        });
        long together =
                patches.files().values().stream().mapToLong(String::length).sum();
        if (together > LONGEST_TOGETHER || patches.files().size() > MOST_FILES) {
            refusals.add(tooLarge("There are at most 50 files of patches, with 512 KiB together.", ""));
        }
        return List.copyOf(refusals);
    }

    private static Finding tooLarge(String message, String name) {
        return Finding.error("patch-too-large", message, Place.ofSubject(name));
    }
}
