package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.console.license.License.Entitlement;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code spec} of a license file, typed. */
final class LicenseSpec {

    private static final String DEFAULT_ENDPOINT = "https://replicated.app";

    /** Names that templates know for fields of another name in the file. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("licenseId", "licenseID", "IsDisasterRecoverySupported", "isDisasterRecoverySupported");

    private static final List<String> TEXTS = List.of(
            "appSlug",
            "channelID",
            "channelName",
            "customerEmail",
            "customerName",
            "licenseID",
            "licenseType",
            "signature",
            "replicatedProxyDomain");

    private static final List<String> FLAGS = List.of(
            "isAirgapSupported",
            "isDisasterRecoverySupported",
            "isEmbeddedClusterDownloadEnabled",
            "isEmbeddedClusterMultiNodeEnabled",
            "isGeoaxisSupported",
            "isGitOpsSupported",
            "isIdentityServiceSupported",
            "isSemverRequired",
            "isSnapshotSupported",
            "isSupportBundleUploadSupported");

    private final YamlMapping spec;
    private final List<Finding> findings;

    LicenseSpec(YamlMapping spec, List<Finding> findings) {
        this.spec = spec;
        this.findings = findings;
    }

    License license(String text) {
        requireText("appSlug");
        requireText("licenseID");
        return new License(
                text(spec, "appSlug"),
                text(spec, "customerName"),
                text(spec, "licenseID"),
                text(spec, "licenseType"),
                fields(),
                entitlements(),
                text);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        TEXTS.forEach(name -> fields.put(name, text(spec, name)));
        FLAGS.forEach(name -> fields.put(name, flag(spec, name)));
        fields.put("licenseSequence", sequence());
        fields.put("endpoint", orElse(text(spec, "endpoint"), DEFAULT_ENDPOINT));
        OTHER_NAMES.forEach((other, name) -> fields.put(other, java.util.Objects.requireNonNull(fields.get(name))));
        return fields;
    }

    private static String orElse(String text, String fallback) {
        return text.isEmpty() ? fallback : text;
    }

    private long sequence() {
        return spec.get("licenseSequence")
                .map(YamlNode::toValue)
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .orElse(0L);
    }

    private Map<String, Entitlement> entitlements() {
        Map<String, Entitlement> entitlements = new LinkedHashMap<>();
        if (spec.get("entitlements").orElse(null) instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> entitlement(entry)
                    .ifPresent(entitlement -> entitlements.put(entry.key().text(), entitlement)));
        }
        return entitlements;
    }

    private Optional<Entitlement> entitlement(YamlNode.Entry entry) {
        String name = entry.key().text();
        if (!(entry.value() instanceof YamlMapping fields)) {
            findings.add(broken(
                    "This entitlement is no mapping with a value.",
                    entry.value().where(),
                    name));
            return Optional.empty();
        }
        Object value = fields.get("value").map(node -> value(node, name)).orElse("");
        if (name.equals("expires_at")) {
            checkExpiry(value, fields.where());
        }
        return Optional.of(new Entitlement(text(fields, "title"), value, flag(fields, "isHidden")));
    }

    /** As in the file: whole numbers and booleans that stand unquoted are what they look like, all else is text. */
    private Object value(YamlNode node, String name) {
        return switch (node) {
            case YamlScalar scalar -> typed(scalar);
            case YamlMapping mapping -> refused(mapping.where(), name);
            case YamlNode.YamlSequence sequence -> refused(sequence.where(), name);
        };
    }

    private static Object typed(YamlScalar scalar) {
        return switch (scalar.value()) {
            case Long number -> number;
            case Boolean truth -> truth;
            case null, default -> scalar.text();
        };
    }

    private Object refused(Place where, String name) {
        findings.add(broken("The value of an entitlement is a text, a whole number or a boolean.", where, name));
        return "";
    }

    private void checkExpiry(Object value, Place where) {
        if (value.equals("")) {
            return;
        }
        try {
            OffsetDateTime.parse(value.toString());
        } catch (DateTimeParseException e) {
            findings.add(broken("The date of expiry is not of the form 2030-01-31T00:00:00Z.", where, "expires_at"));
        }
    }

    private void requireText(String name) {
        if (text(spec, name).isEmpty()) {
            findings.add(broken("The license has no " + name + ".", spec.where(), ""));
        }
    }

    private static Finding broken(String what, Place where, String subject) {
        return Finding.error("license-broken", what + " Ask the vendor for it again.", where.withSubject(subject));
    }

    private static String text(YamlMapping mapping, String name) {
        return mapping.get(name).orElse(null) instanceof YamlScalar scalar && scalar.value() != null
                ? scalar.text()
                : "";
    }

    private static boolean flag(YamlMapping mapping, String name) {
        return mapping.get(name)
                .map(YamlNode::toValue)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }
}
