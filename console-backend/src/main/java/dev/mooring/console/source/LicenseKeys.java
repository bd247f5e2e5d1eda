package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.license.signature.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the vendor's public keys that licenses are held against: a YAML file of keys in PEM by their ids, or a folder with
 * a file for each, such as a mounted ConfigMap.
 */
public final class LicenseKeys {

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST = 100;

    private LicenseKeys() {}

    public static TrustRoot.Reading read(Path path) {
        try {
            Map<String, String> pems = Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
            return pems.isEmpty() ? refused(path, "it holds no key") : TrustRoot.of(pems);
        } catch (IOException unreadable) {
            return refused(path, unreadable.toString());
        }
    }

    /** A mounted ConfigMap has links of its own there, which begin with two dots. */
    private static Map<String, String> ofFolder(Path folder) throws IOException {
        Map<String, String> pems = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).limit(MOST).toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".")) {
                    pems.put(name.endsWith(".pem") ? name.substring(0, name.length() - 4) : name, text(file));
                }
            }
        }
        return pems;
    }

    private static Map<String, String> ofFile(Path file) throws IOException {
        List<YamlNode> documents = YamlFile.parse(file.toString(), text(file)).documents();
        Map<String, String> pems = new TreeMap<>();
        if (documents.size() == 1 && documents.getFirst().toValue() instanceof Map<?, ?> keys) {
            keys.forEach((id, pem) -> pems.put(String.valueOf(id), String.valueOf(pem)));
        }
        return pems;
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 1 MiB");
        }
        return Files.readString(file);
    }

    private static TrustRoot.Reading refused(Path path, String why) {
        return new TrustRoot.Reading(
                TrustRoot.NONE,
                List.of(Finding.error(
                        "license-keys-unreadable",
                        "The keys for licenses cannot be read: " + why
                                + ". Give a YAML file with public keys in PEM by their ids, or a folder with a file for"
                                + " each.",
                        Place.ofFile(path.toString()))));
    }

    /** Why the console cannot start with these keys; empty where it can, and where none are given. */
    public static Optional<String> obstacle(Optional<Path> path) {
        return path.map(LicenseKeys::read).stream()
                .flatMap(reading -> reading.findings().stream())
                .filter(Finding::isError)
                .map(Finding::message)
                .findFirst();
    }
}
