package dev.mooring.config.values;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import dev.mooring.config.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The {@code kots.io/v1beta1 ConfigValues} file: how answers travel. */
public final class ConfigValuesFile {

    private static final String EXPECTED =
            "Expected apiVersion: kots.io/v1beta1, kind: ConfigValues, and the items with their values under spec.values.";

    private ConfigValuesFile() {}

    /** What could be read, and everything that is wrong with the rest. */
    public record Reading(ConfigValues values, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** @param name the file's name, for messages */
    public static Reading read(String name, String text) {
        YamlFile file = YamlFile.parse(name, text);
        List<Finding> findings = new ArrayList<>(file.findings());
        Optional<YamlMapping> document = file.documents().stream()
                .filter(ConfigValuesFile::isConfigValues)
                .map(YamlMapping.class::cast)
                .findFirst();
        if (document.isEmpty()) {
            Place where = file.documents().isEmpty()
                    ? Place.ofFile(name)
                    : file.documents().getFirst().where();
            findings.add(Finding.error("values-kind", "This file holds no config values. " + EXPECTED, where));
        }
        ConfigValues values = document.flatMap(found -> values(found, findings)).orElse(ConfigValues.EMPTY);
        return new Reading(values, findings);
    }

    private static boolean isConfigValues(YamlNode document) {
        return document instanceof YamlMapping mapping
                && field(mapping, "kind").equals("ConfigValues")
                && field(mapping, "apiVersion").equals("kots.io/v1beta1");
    }

    private static String field(YamlMapping mapping, String key) {
        return mapping.get(key).map(YamlNode::toValue).map(Object::toString).orElse("");
    }

    private static Optional<ConfigValues> values(YamlMapping document, List<Finding> findings) {
        Optional<YamlNode> spec = document.get("spec");
        Optional<YamlNode> values = spec.flatMap(node -> node instanceof YamlMapping map ? map.get("values") : spec);
        Optional<YamlNode> written = values.filter(node -> node.toValue() != null);
        written.filter(node -> !(node instanceof YamlMapping)).ifPresent(node -> findings.add(notAMapping(node, "")));
        return written.filter(YamlMapping.class::isInstance).map(node -> answers((YamlMapping) node, findings));
    }

    private static ConfigValues answers(YamlMapping values, List<Finding> findings) {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        for (YamlNode.Entry entry : values.entries()) {
            String item = entry.key().text();
            switch (entry.value()) {
                case YamlMapping fields ->
                    new ValueEntry(item, fields, findings::add)
                            .answer()
                            .ifPresent(answer -> answers.put(new ItemName(item), answer));
                case YamlScalar nothing when nothing.value() == null -> {}
                case YamlScalar scalar -> findings.add(notAMapping(scalar, item));
                case YamlSequence list -> findings.add(notAMapping(list, item));
            }
        }
        return new ConfigValues(answers);
    }

    private static Finding notAMapping(YamlNode node, String item) {
        String message = item.isEmpty()
                ? "'spec.values' is not a mapping of items. " + EXPECTED
                : "This item is not a mapping. Write its answer as 'value: ...' below its name.";
        return Finding.error("values-wrong-type", message, node.where().withSubject(item));
    }

    /**
     * Writes answers so that KOTS and Mooring read them back; passwords of the screen go out as {@code valuePlaintext}.
     *
     * @param app the application's slug, as the document's name
     */
    public static String write(String app, ConfigValues values, ConfigScreen screen) {
        Set<ItemName> passwords = screen.items()
                .filter(item -> item.type() == ItemType.PASSWORD)
                .map(ConfigItem::name)
                .collect(Collectors.toSet());
        Map<String, Object> entries = new LinkedHashMap<>();
        inOrder(values, screen)
                .forEach((item, answer) -> entries.put(item.value(), fields(answer, passwords.contains(item))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "kots.io/v1beta1");
        document.put("kind", "ConfigValues");
        document.put("metadata", Map.of("name", app));
        document.put("spec", Map.of("values", entries));
        return YamlText.write(document);
    }

    private static Map<String, Object> fields(Answer answer, boolean password) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(password ? "valuePlaintext" : "value", answer.value());
        answer.filename().ifPresent(filename -> fields.put("filename", filename));
        return fields;
    }

    /** In the order of the screen, then by name what the screen does not hold (any more): the same answers, the same text. */
    private static Map<ItemName, Answer> inOrder(ConfigValues values, ConfigScreen screen) {
        Map<ItemName, Answer> ordered = new LinkedHashMap<>();
        screen.items().map(ConfigItem::name).forEach(item -> values.answer(item).ifPresent(a -> ordered.put(item, a)));
        new TreeMap<>(values.answers()).forEach(ordered::putIfAbsent);
        return ordered;
    }
}
