package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.object.JsonNumber;
import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a YAML document to the object that is sent: a key without a value is left out, at any depth, as in KOTS. */
final class DocumentValue {

    private DocumentValue() {}

    static KubeObject object(YamlMapping document) {
        KubeObject object = new KubeObject(withoutNulls((Map<?, ?>) document.toValue()));
        return object.at("metadata", "annotations").orElse(null) instanceof Map<?, ?> annotations
                ? object.with(withTextsForConsole(annotations), "metadata", "annotations")
                : object;
    }

    /** {@code kots.io/when: repl{{ … }}} becomes a boolean, which the API server would refuse as an annotation. */
    private static Map<String, @Nullable Object> withTextsForConsole(Map<?, ?> annotations) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        annotations.forEach((key, value) -> {
            boolean ofConsole = key.toString().startsWith("kots.io/");
            boolean scalar = value instanceof Boolean || value instanceof Number;
            texts.put(key.toString(), ofConsole && scalar ? value.toString() : value);
        });
        return texts;
    }

    private static Map<String, @Nullable Object> withoutNulls(Map<?, ?> map) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                kept.put(String.valueOf(key), cleaned(value));
            }
        });
        return kept;
    }

    private static @Nullable Object cleaned(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> withoutNulls(map);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(cleaned(item)));
                yield items;
            }
            case Double number -> JsonNumber.asWritten(number);
            case null, default -> value;
        };
    }

    /** The documents that a document stands for: a List is its items. */
    static List<YamlNode> members(YamlNode document) {
        boolean isList = document instanceof YamlMapping mapping
                && mapping.get("kind")
                        .map(YamlNode::toValue)
                        .filter("List"::equals)
                        .isPresent();
        return isList
                        && ((YamlMapping) document).get("items").orElse(null)
                                instanceof YamlNode.YamlSequence(List<YamlNode> items, var where)
                ? items
                : List.of(document);
    }
}
