package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How an item is repeated: the admin answers it in as many rows as wanted, and each row makes a copy of what the targets
 * name.
 *
 * @param least rows that are always there
 * @param defaults the vendor's rows ({@code valuesByGroup}), there until the admin removes them
 * @param targets what is repeated in the manifests
 */
public record Repetition(int least, List<DefaultRow> defaults, List<Target> targets) {

    /** Each row may copy several documents. */
    public static final int MOST_ROWS = 1000;

    private static final Pattern ROW_KEY = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");

    public Repetition {
        defaults = List.copyOf(defaults);
        targets = List.copyOf(targets);
    }

    /** A key is put into names and texts of manifests without looking at it again. */
    public static boolean isRowKey(String text) {
        return ROW_KEY.matcher(text).matches();
    }

    /** A row of the vendor's, by its key; its value is a default. */
    public record DefaultRow(ItemName key, KotsTemplate value) {}

    /**
     * A document to repeat, or an element of a list in it.
     *
     * @param namespace must be equal, empty where the document has none
     * @param yamlPath such as {@code spec.template.spec.containers[0]}; empty to repeat the document itself
     */
    public record Target(String apiVersion, String kind, String name, String namespace, String yamlPath, Place where) {}
}
