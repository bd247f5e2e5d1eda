package dev.mooring.console.store;

import dev.mooring.console.packages.PackageFiles;
import java.util.SortedMap;
import java.util.TreeMap;

/** A package's files as they are written down; bytes become base64 in JSON. */
record StoredPackage(SortedMap<String, byte[]> files) {

    static StoredPackage of(PackageFiles files) {
        return new StoredPackage(files.files());
    }

    PackageFiles toFiles() {
        return new PackageFiles(new TreeMap<>(files));
    }
}
