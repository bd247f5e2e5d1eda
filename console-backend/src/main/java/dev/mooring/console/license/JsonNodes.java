package dev.mooring.console.license;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON in the shape of a YAML document, so that the signed license is read as the file is; all of it has one place. */
final class JsonNodes {

    private final Place where;

    JsonNodes(Place where) {
        this.where = where;
    }

    YamlNode node(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> mapping(json);
            case ARRAY -> sequence(json);
            case STRING -> new YamlScalar(json.textValue(), true, json.textValue(), where);
            case BOOLEAN -> plain(json, json.booleanValue());
            case NUMBER -> plain(json, json.canConvertToLong() ? number(json) : json.decimalValue());
            case NULL, MISSING, BINARY, POJO -> plain(json, null);
        };
    }

    private static Object number(JsonNode json) {
        return json.isIntegralNumber() ? (Object) json.longValue() : (Object) json.doubleValue();
    }

    private YamlScalar plain(JsonNode json, @Nullable Object value) {
        return new YamlScalar(json.asText(), false, value, where);
    }

    private YamlMapping mapping(JsonNode json) {
        List<Entry> entries = new ArrayList<>();
        json.properties()
                .forEach(property -> entries.add(new Entry(
                        new YamlScalar(property.getKey(), true, property.getKey(), where), node(property.getValue()))));
        return new YamlMapping(entries, where);
    }

    private YamlSequence sequence(JsonNode json) {
        List<YamlNode> items = new ArrayList<>();
        json.forEach(item -> items.add(node(item)));
        return new YamlSequence(items, where);
    }
}
