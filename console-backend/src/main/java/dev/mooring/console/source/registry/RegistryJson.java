package dev.mooring.console.source.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON to and from a registry: the same bytes each time, and nothing trusted that comes. */
final class RegistryJson {

    /** Where OCI artifacts name their version. */
    static final String VERSION = "org.opencontainers.image.version";

    private static final int LONGEST_LABEL = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RegistryJson() {}

    static byte[] bytes(ObjectNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    static JsonNode tree(byte[] content, Troubles troubles, String what) {
        try {
            JsonNode tree = MAPPER.readTree(content);
            if (tree == null || !tree.isObject()) {
                throw troubles.foreign(what, "it is no JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw troubles.foreign(what, "it is no JSON");
        }
    }

    /** A version's label is shown everywhere, so it is one short line. */
    static String label(JsonNode annotations, Troubles troubles, String what) {
        String label = annotations.path(VERSION).asText("");
        if (!isLabel(label)) {
            throw troubles.foreign(what, "a release has no usable version");
        }
        return label;
    }

    static boolean isLabel(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= LONGEST_LABEL
                && text.chars().noneMatch(Character::isISOControl);
    }
}
