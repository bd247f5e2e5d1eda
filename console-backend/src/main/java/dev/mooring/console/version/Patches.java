package dev.mooring.console.version;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the customer changes in a release's rendered manifests; kept over upgrades.
 *
 * @param files YAML texts by file name, applied in the order of the names
 */
public record Patches(SortedMap<String, String> files) {

    public static final Patches NONE = new Patches(new TreeMap<>());

    public Patches {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Patches may hold secrets. */
    @Override
    public String toString() {
        return "Patches" + files.keySet();
    }
}
