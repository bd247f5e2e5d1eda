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
import java.util.HashMap;
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

    /**
     * Reads a file as it stands, whatever it answers; passwords are taken for plain texts.
     *
     * @param name the file's name, for messages
     */
    public static Reading read(String name, String text) {
        return read(name, text, Optional.empty(), KotsKeys.NONE);
    }

    /**
     * Reads a file for a screen: what the screen does not ask is reported (and kept), and encrypted passwords are
     * decrypted. One that no key opens is left out and reported: a ciphertext never becomes the password.
     *
     * @param name the file's name, for messages
     */
    public static Reading read(String name, String text, ConfigScreen screen, KotsKeys keys) {
        return read(name, text, Optional.of(new KnownNames(screen)), keys);
    }

    private static Reading read(String name, String text, Optional<KnownNames> known, KotsKeys keys) {
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
        ConfigValues values = document.flatMap(found -> entries(found, findings))
                .map(found -> answers(found, known, keys, findings))
                .orElse(ConfigValues.EMPTY);
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

    private static Optional<YamlMapping> entries(YamlMapping document, List<Finding> findings) {
        Optional<YamlNode> spec = document.get("spec");
        Optional<YamlNode> values = spec.flatMap(node -> node instanceof YamlMapping map ? map.get("values") : spec);
        Optional<YamlNode> written = values.filter(node -> node.toValue() != null);
        written.filter(node -> !(node instanceof YamlMapping)).ifPresent(node -> findings.add(notAMapping(node, "")));
        return written.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    private static ConfigValues answers(
            YamlMapping values, Optional<KnownNames> known, KotsKeys keys, List<Finding> findings) {
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        for (YamlNode.Entry entry : values.entries()) {
            String item = entry.key().text();
            switch (entry.value()) {
                case YamlMapping fields ->
                    answer(entry.key(), fields, known, keys, findings)
                            .ifPresent(answer -> answers.put(new ItemName(item), answer));
                case YamlScalar nothing when nothing.value() == null -> {}
                case YamlScalar scalar -> findings.add(notAMapping(scalar, item));
                case YamlSequence list -> findings.add(notAMapping(list, item));
            }
        }
        return new ConfigValues(answers);
    }

    private static Optional<Answer> answer(
            YamlScalar key, YamlMapping fields, Optional<KnownNames> known, KotsKeys keys, List<Finding> findings) {
        ItemName name = new ItemName(key.text());
        Optional<ItemName> rowOf = Optional.of(field(fields, "repeatableItem"))
                .filter(item -> !item.isEmpty())
                .map(ItemName::new);
        Optional<ItemType> type = known.flatMap(names -> names.type(name, rowOf));
        ValueEntry entry = new ValueEntry(name.value(), fields, type, keys, findings::add);
        entry.reportWrongTypes();
        Optional<Answer> answer = entry.answer();
        Place where = key.where().withSubject(name.value());
        answer.flatMap(given -> known.flatMap(names -> names.stranger(name, given, where)))
                .ifPresent(findings::add);
        return answer;
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
        answer.rowOf().ifPresent(item -> fields.put("repeatableItem", item.value()));
        return fields;
    }

    /**
     * In the order of the screen, each item's rows after it in their own order, then by name what the screen does not hold
     * (any more): the same answers, the same text.
     */
    private static Map<ItemName, Answer> inOrder(ConfigValues values, ConfigScreen screen) {
        Map<ItemName, List<ItemName>> rows = new HashMap<>();
        values.answers().forEach((key, answer) -> answer.rowOf()
                .ifPresent(item ->
                        rows.computeIfAbsent(item, i -> new ArrayList<>()).add(key)));
        Map<ItemName, Answer> ordered = new LinkedHashMap<>();
        screen.items().map(ConfigItem::name).forEach(item -> {
            values.answer(item).ifPresent(answer -> ordered.put(item, answer));
            rows.getOrDefault(item, List.of())
                    .forEach(key -> ordered.putIfAbsent(key, values.answers().get(key)));
        });
        new TreeMap<>(values.answers()).forEach(ordered::putIfAbsent);
        return ordered;
    }
}
