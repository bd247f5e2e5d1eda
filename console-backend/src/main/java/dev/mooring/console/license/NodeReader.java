package dev.mooring.console.license;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Takes typed values out of a mapping; what has another type is told and counts as missing. */
final class NodeReader {

    private final YamlMapping mapping;
    private final List<Finding> findings;

    NodeReader(YamlMapping mapping, List<Finding> findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    Place where() {
        return mapping.where();
    }

    Optional<YamlNode> get(String key) {
        return mapping.get(key).filter(node -> !(node instanceof YamlScalar scalar && scalar.value() == null));
    }

    String text(String key) {
        return switch (get(key).orElse(null)) {
            case null -> "";
            case YamlScalar scalar -> scalar.text();
            case YamlNode other -> otherType(other, key, "a text", "");
        };
    }

    boolean flag(String key) {
        return switch (get(key).orElse(null)) {
            case null -> false;
            case YamlScalar scalar when scalar.value() instanceof Boolean truth -> truth;
            case YamlNode other -> otherType(other, key, "true or false", false);
        };
    }

    long number(String key) {
        return switch (get(key).orElse(null)) {
            case null -> 0;
            case YamlScalar scalar when scalar.value() instanceof Long number -> number;
            case YamlNode other -> otherType(other, key, "a whole number", 0L);
        };
    }

    /** A field's value in the type of the value that stands for a missing one. */
    Object value(String key, Object missing) {
        return switch (missing) {
            case Boolean truth -> flag(key);
            case Long number -> number(key);
            default -> text(key);
        };
    }

    List<YamlNode> list(String key) {
        return switch (get(key).orElse(null)) {
            case null -> List.of();
            case YamlSequence sequence -> sequence.items();
            case YamlNode other -> otherType(other, key, "a list", List.of());
        };
    }

    List<YamlNode.Entry> entries(String key) {
        return switch (get(key).orElse(null)) {
            case null -> List.of();
            case YamlMapping fields -> fields.entries();
            case YamlNode other -> otherType(other, key, "a mapping", List.of());
        };
    }

    private <T> T otherType(YamlNode node, String key, String wanted, T missing) {
        findings.add(Finding.warning(
                "license-field-type",
                "This is to be " + wanted + "; what the license says here is left out. Ask the vendor to correct it.",
                node.where().withSubject(key)));
        return missing;
    }
}
