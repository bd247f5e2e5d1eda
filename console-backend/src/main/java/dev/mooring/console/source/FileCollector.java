package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.PackageFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a package's files one by one, from wherever they come, and refuses what no package may hold. */
final class FileCollector {

    /** A hostile archive may hold thousands of bad entries; nobody reads more than these. */
    private static final int ENOUGH_FINDINGS = 50;

    private final String codePrefix;
    private final SourceLimits limits;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int entries;
    private long total;

    /** @param codePrefix {@code archive} or {@code folder}, the beginning of every finding's code */
    FileCollector(String codePrefix, SourceLimits limits) {
        this.codePrefix = codePrefix;
        this.limits = limits;
    }

    /** Whether it makes sense to go on; after a limit it does not. */
    boolean countEntry(String entry) {
        if (++entries > limits.entries()) {
            refuse("too-large", "It holds more than " + limits.entries() + " entries.", entry);
            return false;
        }
        return findings.size() < ENOUGH_FINDINGS;
    }

    /** Whether a file of this size still fits in. */
    boolean fits(String entry, long bytes) {
        if (bytes > limits.fileBytes()) {
            refuse("too-large", "A file may hold " + SourceLimits.megabytes(limits.fileBytes()) + ".", entry);
            return false;
        }
        if (total + bytes > limits.totalBytes()) {
            refuse(
                    "too-large",
                    "All files together may hold " + SourceLimits.megabytes(limits.totalBytes()) + ".",
                    entry);
            return false;
        }
        return true;
    }

    void add(EntryPath path, byte[] content) {
        String name = path.toString();
        if (files.putIfAbsent(name, content) != null) {
            refuse("duplicate", "There are two entries of this name; keep one.", name);
        }
        total += content.length;
    }

    void refuse(String code, String message, String entry) {
        findings.add(Finding.error(codePrefix + "-" + code, message, Place.ofFile(entry)));
    }

    SourceReading reading(String source) {
        refuseFilesThatAreFolders();
        if (findings.isEmpty() && files.isEmpty()) {
            refuse("empty", "There is no file in it.", source);
        }
        return findings.isEmpty()
                ? SourceReading.of(new PackageFiles(withoutCommonFolder()))
                : SourceReading.refused(findings);
    }

    private void refuseFilesThatAreFolders() {
        files.keySet().stream()
                .filter(name -> !files.subMap(name + "/", name + "0").isEmpty())
                .forEach(name -> refuse("duplicate", "This name is both a file and a folder.", name));
    }

    private SortedMap<String, byte[]> withoutCommonFolder() {
        int length = commonFolderLength(files.firstKey(), files.lastKey());
        SortedMap<String, byte[]> stripped = new TreeMap<>();
        files.forEach((name, content) -> stripped.put(name.substring(length), content));
        return stripped;
    }

    /** In sorted order, what the first and the last have in common is common to all. */
    private static int commonFolderLength(String first, String last) {
        int same = 0;
        int shorter = Math.min(first.length(), last.length());
        while (same < shorter && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.lastIndexOf('/', Math.max(0, same - 1)) + 1;
    }
}
