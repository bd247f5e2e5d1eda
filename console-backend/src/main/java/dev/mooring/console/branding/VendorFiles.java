package dev.mooring.console.branding;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The files of a package as its descriptions name them: by their path or, as in KOTS, by their name alone. */
record VendorFiles(SortedMap<String, byte[]> files) {

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml",
            "ico", "image/x-icon");

    Optional<byte[]> find(String name) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        return Optional.ofNullable(files.get(path)).or(() -> files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + path))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** The media type of a picture; empty where the name is of none. */
    static Optional<String> pictureType(String name) {
        return Optional.ofNullable(PICTURES.get(extension(name)));
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String dataUri(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
