package dev.mooring.console.cluster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to objects and back without loss: no typed model stands between, so unknown fields, their order and integers
 * of any size survive.
 */
public final class KubeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KubeJson() {}

    /** Empty where the text is no JSON object. */
    public static Optional<KubeObject> read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? whole(parser) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<KubeObject> whole(JsonParser parser) throws IOException {
        KubeObject object = new KubeObject(map(parser));
        return parser.nextToken() == null ? Optional.of(object) : Optional.empty();
    }

    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException("an object holds something that JSON cannot say", bug);
        }
    }

    public static String write(KubeObject object) {
        return write(object.json());
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, value(parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    /** Whole numbers are Long, as YAML files give them, or BigInteger: so that equal numbers are equal. */
    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getNumberValue() instanceof Integer small ? small.longValue() : parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case null, default -> throw new IOException("the text ends before the object does");
        };
    }
}
