package dev.mooring.console.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to objects and back without loss: no typed model stands between, so unknown fields, their order and integers
 * of any size survive.
 */
public final class KubeJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private KubeJson() {}

    /** Empty where the text is no JSON object. */
    public static Optional<KubeObject> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, OBJECT)).map(KubeObject::new);
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
}
