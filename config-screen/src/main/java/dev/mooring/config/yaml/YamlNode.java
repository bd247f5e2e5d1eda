package dev.mooring.config.yaml;

import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document that knows where it stands. */
public sealed interface YamlNode {

    Place where();

    /** The plain Java value: LinkedHashMap, ArrayList, String, Boolean, Long, BigInteger, Double or null. */
    @Nullable
    Object toValue();

    /** What stands at the end of a path of keys; empty where something on the way is missing or no mapping. */
    default Optional<YamlNode> at(String... path) {
        Optional<YamlNode> here = Optional.of(this);
        for (String key : path) {
            here = here.flatMap(node -> node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty());
        }
        return here;
    }

    /** The parts of a list; none of anything else. */
    default List<YamlNode> elements() {
        return this instanceof YamlSequence list ? list.items() : List.of();
    }

    /** The node itself where it is a scalar. */
    default Optional<YamlScalar> scalar() {
        return this instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** A mapping in the order of the file; a duplicate key is a finding of the parser. */
    record YamlMapping(List<Entry> entries, Place where) implements YamlNode {
        public YamlMapping {
            entries = List.copyOf(entries);
        }

        public Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public Object toValue() {
            java.util.Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
            entries.forEach(entry -> map.put(entry.key().text(), entry.value().toValue()));
            return map;
        }
    }

    /** One key with its value. */
    record Entry(YamlScalar key, YamlNode value) {}

    /** A list. */
    record YamlSequence(List<YamlNode> items, Place where) implements YamlNode {
        public YamlSequence {
            items = List.copyOf(items);
        }

        @Override
        public Object toValue() {
            List<@Nullable Object> list = new java.util.ArrayList<>();
            items.forEach(item -> list.add(item.toValue()));
            return list;
        }
    }

    /**
     * A scalar.
     *
     * @param text its content as written, without quotes
     * @param quoted whether it was quoted or a block scalar, and so is a string whatever it looks like
     * @param value what it resolves to: String, Boolean, Long, BigInteger, Double or null
     */
    record YamlScalar(String text, boolean quoted, @Nullable Object value, Place where) implements YamlNode {

        /** What an unquoted text means to Kubernetes: a number, a boolean, null, or itself. */
        public static YamlScalar plain(String text, Place where) {
            return new YamlScalar(text, false, PlainScalar.resolve(text), where);
        }

        @Override
        public @Nullable Object toValue() {
            return value;
        }
    }
}
