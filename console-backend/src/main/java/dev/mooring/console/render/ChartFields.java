package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The fields of a mapping in a HelmChart; each of a wrong type is told at its own place. */
record ChartFields(YamlMapping mapping, String name, UnaryOperator<Place> vendors, Consumer<Finding> findings) {

    /** A key without a value is not there. */
    private Optional<YamlNode> field(String key) {
        return mapping.get(key).filter(node -> !(node instanceof YamlScalar scalar && scalar.value() == null));
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    boolean isEmpty(String key) {
        return field(key).filter(found -> !isEmptyText(found)).isEmpty();
    }

    Optional<String> text(String key) {
        return field(key).flatMap(node -> textOf(node, key));
    }

    private Optional<String> textOf(YamlNode node, String key) {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            return Optional.of(text);
        }
        wrongType(node, key, "a text: quote it");
        return Optional.empty();
    }

    long number(String key) {
        return switch (field(key).orElse(null)) {
            case null -> 0;
            case YamlScalar(String text, boolean quoted, Long number, Place where) -> number;
            case YamlNode other -> {
                wrongType(other, key, "a whole number, without quotes");
                yield 0;
            }
        };
    }

    /** As KOTS: a boolean, or a text that Go takes for one; an empty text is like no text. */
    Optional<Boolean> flag(String key) {
        Optional<YamlNode> node = field(key).filter(found -> !isEmptyText(found));
        Optional<Boolean> flag = node.flatMap(ChartFields::flagOf);
        if (node.isPresent() && flag.isEmpty()) {
            wrongType(node.get(), key, "true or false");
        }
        return flag;
    }

    private static boolean isEmptyText(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.text().isEmpty();
    }

    private static Optional<Boolean> flagOf(YamlNode node) {
        return node instanceof YamlScalar scalar
                        && (scalar.value() instanceof Boolean || scalar.quoted() || isNumber(scalar))
                ? Inclusion.parsed(String.valueOf(scalar.value()))
                : Optional.empty();
    }

    private static boolean isNumber(YamlScalar scalar) {
        return scalar.value() instanceof Long;
    }

    Optional<YamlMapping> map(String key) {
        return switch (field(key).orElse(null)) {
            case null -> Optional.empty();
            case YamlMapping found -> Optional.of(found);
            case YamlScalar scalar -> written(scalar, key);
            case YamlSequence list -> {
                wrongType(list, key, "a mapping");
                yield Optional.empty();
            }
        };
    }

    /** A template may give the whole mapping as a text, and nothing but a mapping can be meant here. */
    private Optional<YamlMapping> written(YamlScalar scalar, String key) {
        Optional<YamlMapping> found = AskedStructure.parsed(scalar.text())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
        if (found.isEmpty() && !scalar.text().isBlank()) {
            wrongType(scalar, key, "a mapping");
        }
        return found;
    }

    Optional<ChartFields> below(String key) {
        return map(key).map(found -> new ChartFields(found, path(key), vendors, findings));
    }

    List<ChartFields> each(String key) {
        List<ChartFields> all = new ArrayList<>();
        for (YamlNode item : list(key)) {
            if (item instanceof YamlMapping found) {
                all.add(new ChartFields(found, path(key), vendors, findings));
            } else {
                wrongType(item, key, "a list of mappings");
            }
        }
        return all;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(key)) {
            if (item instanceof YamlScalar scalar && scalar.value() != null) {
                texts.add(scalar.text());
            } else {
                wrongType(item, key, "a list of texts");
            }
        }
        return texts;
    }

    private List<YamlNode> list(String key) {
        return switch (field(key).orElse(null)) {
            case null -> List.of();
            case YamlSequence found -> found.items();
            case YamlNode other -> {
                wrongType(other, key, "a list");
                yield List.of();
            }
        };
    }

    /** @param more known fields besides the others */
    void warnOfOthersThan(Set<String> known, String... more) {
        mapping.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !known.contains(key.text()) && !List.of(more).contains(key.text()))
                .forEach(key -> findings.accept(Finding.warning(
                        "helm-chart-field",
                        "There is no field '" + path(key.text())
                                + "' in this version of HelmChart, so it has no effect."
                                + " Correct its name or its place, or remove it.",
                        vendors.apply(key.where()))));
    }

    void missing(String key) {
        findings.accept(Finding.error(
                "helm-chart-field",
                "This HelmChart needs '" + path(key) + "'. Add it.",
                vendors.apply(mapping.where())));
    }

    Place where(String key) {
        return vendors.apply(mapping.get(key).map(YamlNode::where).orElse(mapping.where()));
    }

    private void wrongType(YamlNode node, String key, String wanted) {
        findings.accept(Finding.error(
                "helm-chart-type", "'" + path(key) + "' has to be " + wanted + ".", vendors.apply(node.where())));
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
