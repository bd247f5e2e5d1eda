package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code spec} of a license, typed: of the file and of what is signed inside of it alike. */
final class SpecReader {

    /** The peer's limit of one value. */
    private static final int LONGEST_VALUE = 64 * 1024;

    private static final double LARGEST_EXACT = 1L << 53;

    private final LicenseFormat format;
    private final NodeReader spec;
    private final List<Finding> findings;

    SpecReader(LicenseFormat format, YamlMapping spec, List<Finding> findings) {
        this.format = format;
        this.spec = new NodeReader(spec, findings);
        this.findings = findings;
    }

    LicenseTerms terms() {
        LicenseTerms terms = new LicenseTerms(fields(), channels(), entitlements());
        requireText(terms, LicenseField.APP_SLUG);
        requireText(terms, LicenseField.LICENSE_ID);
        return terms;
    }

    private void requireText(LicenseTerms terms, LicenseField field) {
        if (terms.text(field).isEmpty()) {
            findings.add(broken("The license has no " + field.key() + ".", spec.where(), ""));
        }
    }

    private Map<LicenseField, Object> fields() {
        Map<LicenseField, Object> fields = new EnumMap<>(LicenseField.class);
        for (LicenseField field : LicenseField.values()) {
            fields.put(field, spec.value(field.key(), field.missing()));
        }
        return fields;
    }

    private List<LicenseChannel> channels() {
        return spec.list("channels").stream()
                .flatMap(node -> channel(node).stream())
                .toList();
    }

    private Optional<LicenseChannel> channel(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            findings.add(broken("This channel is no mapping.", node.where(), "channels"));
            return Optional.empty();
        }
        NodeReader fields = new NodeReader(mapping, findings);
        return Optional.of(new LicenseChannel(
                fields.text("channelID"),
                fields.text("channelName"),
                fields.text("channelSlug"),
                fields.flag("isDefault"),
                fields.text("endpoint"),
                fields.text("replicatedProxyDomain"),
                fields.flag("isSemverRequired")));
    }

    private Map<String, Entitlement> entitlements() {
        Map<String, Entitlement> entitlements = new LinkedHashMap<>();
        spec.entries("entitlements").forEach(entry -> entitlement(entry)
                .ifPresent(entitlement -> entitlements.put(entry.key().text(), entitlement)));
        return entitlements;
    }

    private Optional<Entitlement> entitlement(YamlNode.Entry entry) {
        String name = entry.key().text();
        if (!(entry.value() instanceof YamlMapping mapping)) {
            findings.add(broken(
                    "This entitlement is no mapping with a value.",
                    entry.value().where(),
                    name));
            return Optional.empty();
        }
        NodeReader fields = new NodeReader(mapping, findings);
        Entitlement entitlement = new Entitlement(
                fields.text("title"),
                fields.text("description"),
                value(mapping, name),
                type(fields, name),
                fields.flag("isHidden"),
                signature(fields));
        check(name, entitlement, fields.where());
        return Optional.of(entitlement);
    }

    private String signature(NodeReader fields) {
        return fields.get("signature").orElse(null) instanceof YamlMapping signatures
                ? new NodeReader(signatures, findings).text(format.entitlementSignature())
                : "";
    }

    private EntitlementType type(NodeReader fields, String name) {
        String label = fields.text("valueType");
        return EntitlementType.of(label).orElseGet(() -> {
            findings.add(Finding.warning(
                    "license-value-type",
                    "Mooring does not know the type of this entitlement's value and takes it as it stands.",
                    fields.where().withSubject(name)));
            return EntitlementType.UNSPECIFIED;
        });
    }

    /** As in the file: whole numbers and booleans that stand unquoted are what they look like, all else is text. */
    private EntitlementValue value(YamlMapping fields, String name) {
        return switch (fields.get("value").orElse(null)) {
            case null -> new EntitlementValue.Missing();
            case YamlScalar scalar -> typed(scalar);
            case YamlNode other -> {
                findings.add(broken(
                        "The value of an entitlement is a text, a whole number or a boolean.", other.where(), name));
                yield new EntitlementValue.Missing();
            }
        };
    }

    /** A whole number in scientific notation is one, too: vendors' portals write large numbers in that way. */
    private static EntitlementValue typed(YamlScalar scalar) {
        return switch (scalar.value()) {
            case null -> new EntitlementValue.Missing();
            case Long number -> new EntitlementValue.WholeNumber(number);
            case Boolean truth -> new EntitlementValue.Truth(truth);
            case Double number when isWhole(number) -> new EntitlementValue.WholeNumber(number.longValue());
            default -> new EntitlementValue.Text(scalar.text());
        };
    }

    private static boolean isWhole(double number) {
        return Math.rint(number) == number && Math.abs(number) <= LARGEST_EXACT;
    }

    private void check(String name, Entitlement entitlement, Place where) {
        EntitlementValue value = entitlement.value();
        if (value.printed().length() > LONGEST_VALUE) {
            findings.add(broken("The value of this entitlement is longer than 64 KB.", where, name));
        }
        if (!entitlement.type().fits(value)) {
            findings.add(Finding.warning(
                    "license-value-type",
                    "The value of this entitlement is not of its type "
                            + entitlement.type().label() + "; it is taken as it stands.",
                    where.withSubject(name)));
        }
        if (name.equals(LicenseExpiry.ENTITLEMENT)
                && !value.isBlank()
                && LicenseExpiry.date(value).isEmpty()) {
            findings.add(broken("The date of expiry is not a text of the form \"2030-01-31T00:00:00Z\".", where, name));
        }
    }

    private static Finding broken(String what, Place where, String subject) {
        return Finding.error("license-broken", what + " Ask the vendor for it again.", where.withSubject(subject));
    }
}
