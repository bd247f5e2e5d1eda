package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@code kots.io License} file, {@code v1beta1} or {@code v1beta2}. The file's signature is carried along and
 * not verified: what is read here is what the file claims.
 */
public final class LicenseFile {

    private LicenseFile() {}

    /** The license, and everything that is wrong with it. */
    public record Reading(Optional<License> license, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param name the file's name, for messages */
    public static Reading read(String name, String text) {
        YamlFile file = YamlFile.parse(name, text);
        List<Finding> findings = new ArrayList<>(file.findings());
        Optional<License> license = spec(file, findings).map(spec -> new LicenseSpec(spec, findings).license(text));
        return new Reading(Finding.anyError(findings) ? Optional.empty() : license, findings);
    }

    private static Optional<YamlMapping> spec(YamlFile file, List<Finding> findings) {
        if (file.documents().size() != 1) {
            if (!Finding.anyError(findings)) {
                findings.add(notALicense(
                        file.documents().isEmpty() ? "It holds nothing." : "It holds several documents.",
                        Place.ofFile(file.name())));
            }
            return Optional.empty();
        }
        YamlNode document = file.documents().getFirst();
        String kind = textAt(document, "apiVersion") + " " + textAt(document, "kind");
        if (!kind.matches("kots\\.io/v1beta[12] License")) {
            findings.add(notALicense(
                    kind.isBlank() ? "It is no Kubernetes document." : "It is " + kind + ".", document.where()));
            return Optional.empty();
        }
        if (at(document, "spec").orElse(null) instanceof YamlMapping spec) {
            return Optional.of(spec);
        }
        findings.add(Finding.error(
                "license-broken", "The license has no spec. Ask the vendor for it again.", document.where()));
        return Optional.empty();
    }

    private static Finding notALicense(String what, Place where) {
        return Finding.error(
                "license-kind",
                what + " A license is a YAML file of kind License in kots.io/v1beta1 or kots.io/v1beta2.",
                where);
    }

    private static Optional<YamlNode> at(YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty();
    }

    private static String textAt(YamlNode node, String key) {
        return at(node, key)
                .filter(YamlNode.YamlScalar.class::isInstance)
                .map(scalar -> ((YamlNode.YamlScalar) scalar).text())
                .orElse("");
    }
}
