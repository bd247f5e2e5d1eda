package dev.mooring.console.packages;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package's files by their path, in path order. Paths are relative, with {@code /}, and never lead outside.
 */
public record PackageFiles(SortedMap<String, byte[]> files) {

    public PackageFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** For tests and samples: texts by path. */
    public static PackageFiles ofTexts(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new PackageFiles(files);
    }

    public String text(String path) {
        byte[] content = files.get(path);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    public long totalBytes() {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    @Override
    public String toString() {
        return "PackageFiles[" + files.size() + " files]";
    }
}
