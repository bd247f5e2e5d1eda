package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
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
        return new KubeObject(withoutNulls((Map<?, ?>) document.toValue()));
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
