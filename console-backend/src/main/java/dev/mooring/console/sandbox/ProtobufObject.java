package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few objects that Go clients send in Kubernetes' protobuf even to a server that answers in JSON: Secrets whole
 * (Helm keeps its records in them), of other kinds the metadata. Field numbers are those of Kubernetes' published
 * {@code generated.proto} files.
 */
final class ProtobufObject {

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final Map<Integer, String> METADATA_TEXTS =
            Map.of(1, "name", 2, "generateName", 3, "namespace", 5, "uid", 6, "resourceVersion");
    private static final Map<Integer, String> METADATA_MAPS = Map.of(11, "labels", 12, "annotations");

    private final byte[] bytes;
    private int position;

    private ProtobufObject(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One field; only those with a length hold something that is read here. */
    private record Field(int number, String value) {

        byte[] bytes() {
            return value.getBytes(StandardCharsets.ISO_8859_1);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    static boolean isOne(byte[] body) {
        return body.length > MAGIC.length && Arrays.equals(body, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** @throws ApiRefusal where it is damaged */
    static KubeObject read(byte[] body) {
        try {
            return object(fields(Arrays.copyOfRange(body, MAGIC.length, body.length)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw ApiRefusal.badRequest("the body is no object in protobuf");
        }
    }

    private static KubeObject object(List<Field> envelope) {
        List<Field> type = fields(first(envelope, 1).map(Field::bytes).orElse(new byte[0]));
        List<Field> raw = fields(first(envelope, 2).map(Field::bytes).orElse(new byte[0]));
        String kind = first(type, 2).map(Field::text).orElse("");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", first(type, 1).map(Field::text).orElse(""));
        json.put("kind", kind);
        json.put("metadata", metadata(fields(first(raw, 1).map(Field::bytes).orElse(new byte[0]))));
        if (kind.equals("Secret")) {
            json.put("data", map(raw, 2, value -> Base64.getEncoder().encodeToString(value.bytes())));
            json.put("stringData", map(raw, 4, Field::text));
            first(raw, 3).ifPresent(field -> json.put("type", field.text()));
        }
        return new KubeObject(json);
    }

    private static Map<String, Object> metadata(List<Field> fields) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        METADATA_TEXTS.forEach((number, name) -> first(fields, number)
                .map(Field::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> metadata.put(name, text)));
        METADATA_MAPS.forEach((number, name) -> {
            Map<String, Object> entries = map(fields, number, Field::text);
            if (!entries.isEmpty()) {
                metadata.put(name, entries);
            }
        });
        return metadata;
    }

    private static Map<String, Object> map(List<Field> fields, int number, Function<Field, String> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.stream().filter(field -> field.number() == number).forEach(field -> {
            List<Field> entry = fields(field.bytes());
            map.put(
                    first(entry, 1).map(Field::text).orElse(""),
                    first(entry, 2).map(value).orElse(""));
        });
        return map;
    }

    private static Optional<Field> first(List<Field> fields, int number) {
        return fields.stream().filter(field -> field.number() == number).findFirst();
    }

    private static List<Field> fields(byte[] bytes) {
        ProtobufObject reader = new ProtobufObject(bytes);
        List<Field> fields = new ArrayList<>();
        while (reader.position < bytes.length) {
            long tag = reader.number();
            int field = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> reader.number();
                case 1 -> reader.position += 8;
                case 2 -> fields.add(new Field(field, reader.piece()));
                case 5 -> reader.position += 4;
                default -> throw new IllegalArgumentException("unknown wire type");
            }
        }
        return fields;
    }

    private String piece() {
        int length = Math.toIntExact(number() & 0x7fffffffL);
        String piece = new String(bytes, position, length, StandardCharsets.ISO_8859_1);
        position += length;
        return piece;
    }

    /** Seven bits at a time, the lowest first. */
    private long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("number too long");
    }
}
