package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A document that is a license, read.
 *
 * @param signature its {@code signature} as it stands, empty where it has none
 * @param where where its spec begins
 */
record LicenseDocument(LicenseFormat format, LicenseTerms terms, String signature, Place where) {

    static Optional<LicenseDocument> of(YamlNode document, List<Finding> findings) {
        Optional<LicenseFormat> format = format(document);
        if (format.isEmpty()) {
            findings.add(otherKind(document));
            return Optional.empty();
        }
        if (document.at("spec").orElse(null) instanceof YamlMapping spec) {
            return Optional.of(new LicenseDocument(
                    format.get(),
                    new SpecReader(format.get(), spec, findings).terms(),
                    new NodeReader(spec, findings).text("signature"),
                    spec.where()));
        }
        findings.add(Finding.error(
                "license-broken", "The license has no spec. Ask the vendor for it again.", document.where()));
        return Optional.empty();
    }

    private static Optional<LicenseFormat> format(YamlNode document) {
        return textAt(document, "kind").equals("License")
                ? LicenseFormat.of(textAt(document, "apiVersion"))
                : Optional.empty();
    }

    private static Finding otherKind(YamlNode document) {
        String apiVersion = textAt(document, "apiVersion");
        String kind = textAt(document, "kind");
        return notALicense(
                apiVersion.isEmpty() || kind.isEmpty()
                        ? "It is no Kubernetes document."
                        : "It is " + Shortened.of(apiVersion + " " + kind) + ".",
                document.where());
    }

    static Finding notALicense(String what, Place where) {
        return Finding.error(
                "license-kind",
                what + " A license is a YAML file of kind License in kots.io/v1beta1 or kots.io/v1beta2.",
                where);
    }

    private static String textAt(YamlNode node, String key) {
        return node.at(key).flatMap(YamlNode::scalar).map(YamlScalar::text).orElse("");
    }
}
