package dev.mooring.console.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.object.KubeObject;
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
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private KubeJson() {}

    /** Empty where the text is no JSON object. */
    public static Optional<KubeObject> read(String text) {
        try {
            Map<String, @Nullable Object> json = MAPPER.readValue(text, OBJECT);
            return Optional.ofNullable(json).map(KubeJson::withLongs).map(KubeObject::new);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
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

    private static Map<String, @Nullable Object> withLongs(Map<?, ?> map) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), withLongs(value)));
        return result;
    }

    /** Whole numbers are Long, as YAML files give them, or BigInteger: so that equal numbers are equal. */
    private static @Nullable Object withLongs(@Nullable Object value) {
        return switch (value) {
            case Integer small -> small.longValue();
            case Map<?, ?> map -> withLongs(map);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(withLongs(item)));
                yield items;
            }
            case null, default -> value;
        };
    }
}
