package dev.mooring.console.object;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Secret whose plain text is written as the cluster keeps it. The API server takes {@code stringData} only to fill
 * {@code data} from it, and nobody owns what was filled: what somebody else sets there would be overwritten silently.
 */
public final class SecretData {

    private static final String PLAIN = "stringData";
    private static final String DATA = "data";

    private SecretData() {}

    /** Any other object stays as it is, and so does what the API server would refuse. */
    public static KubeObject encoded(KubeObject object) {
        boolean all = object.ref().isSecret()
                && object.at(PLAIN).orElse(null) instanceof Map<?, ?> plain
                && plain.values().stream().allMatch(String.class::isInstance)
                && object.at(DATA).map(Map.class::isInstance).orElse(true);
        if (!all) {
            return object;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (object.at(DATA).orElse(null) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> data.put(String.valueOf(key), value));
        }
        if (object.at(PLAIN).orElse(null) instanceof Map<?, ?> plain) {
            plain.forEach((key, value) -> data.put(String.valueOf(key), base64(String.valueOf(value))));
        }
        return FieldPath.ROOT.key(PLAIN).removedFrom(object).with(data, DATA);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
