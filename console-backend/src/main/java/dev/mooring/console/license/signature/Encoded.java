package dev.mooring.console.license.signature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Base64 and JSON of strangers: bounded in depth and size, no key twice, nothing behind the end. */
public final class Encoded {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Encoded() {}

    /** White space in between is allowed, as YAML and PEM bring it along. */
    public static Optional<byte[]> base64(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s+", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An object in UTF-8. */
    public static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.of(MAPPER.readTree(new String(json, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The text of a key, empty where it is missing or no text. */
    static String text(JsonNode object, String key) {
        return object.path(key).asText("");
    }

    /** The bytes of a key that holds base64; empty where it is missing, blank or broken. */
    static Optional<byte[]> bytes(JsonNode object, String key) {
        return Optional.of(object.path(key))
                .filter(JsonNode::isTextual)
                .flatMap(node -> base64(node.textValue()))
                .filter(bytes -> bytes.length > 0);
    }
}
