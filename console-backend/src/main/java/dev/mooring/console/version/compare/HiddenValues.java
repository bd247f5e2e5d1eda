package dev.mooring.console.version.compare;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hides in a chart's values what must not be shown: whatever contains a secret answer, and what goes by a name that
 * secrets go by.
 *
 * @param texts secret answers, plain and in base64
 */
public record HiddenValues(Set<String> texts) {

    /** By names alone. */
    public static final HiddenValues BY_NAME = new HiddenValues(Set.of());

    private static final String HIDDEN = "(hidden)";
    private static final String CHANGED = "(changed, hidden)";

    /** A shorter one is found in what has nothing to do with it. */
    private static final int SHORTEST = 4;

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(password|passwd|passphrase|secret|token|credential|api[_-]?key|private[_-]?key|access[_-]?key).*");

    public HiddenValues {
        texts = Set.copyOf(texts);
    }

    public static HiddenValues of(ScreenState... screens) {
        Set<String> texts = new HashSet<>();
        for (ScreenState screen : screens) {
            screen.items()
                    .filter(item -> item.item().isSecret())
                    .flatMap(HiddenValues::values)
                    .filter(value -> value.length() >= SHORTEST)
                    .forEach(value -> {
                        texts.add(value);
                        texts.add(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
                    });
        }
        return new HiddenValues(texts);
    }

    private static Stream<String> values(ItemState item) {
        return Stream.concat(Stream.of(item.effective()), item.rows().stream().map(RowState::effective));
    }

    /** @param other what they are compared with, so that it is told which secrets differ */
    Map<String, @Nullable Object> hidden(Map<?, ?> values, Map<?, ?> other) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            shown.put(name, hidden(name, value, other.get(key), other.containsKey(key)));
        });
        return shown;
    }

    /** As {@link #hidden(Map, Map)}, compared with nothing. */
    public Map<String, @Nullable Object> hidden(Map<?, ?> values) {
        return hidden(values, Map.of());
    }

    private @Nullable Object hidden(String name, @Nullable Object value, @Nullable Object other, boolean isThere) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> hidden(map, other instanceof Map<?, ?> others ? others : Map.of());
            case List<?> list -> hidden(name, list, other instanceof List<?> others ? others : List.of());
            default -> isSecret(name, value) ? mask(isThere && !Objects.equals(value, other)) : value;
        };
    }

    private List<@Nullable Object> hidden(String name, List<?> list, List<?> others) {
        List<@Nullable Object> shown = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean isThere = i < others.size();
            shown.add(hidden(name, list.get(i), isThere ? others.get(i) : null, isThere));
        }
        return shown;
    }

    private boolean isSecret(String name, Object value) {
        return value instanceof String text
                && !text.isEmpty()
                && (NAME.matcher(name).matches() || texts.stream().anyMatch(text::contains));
    }

    private static String mask(boolean changed) {
        return changed ? CHANGED : HIDDEN;
    }

    /** Hides the texts: they are what it is to hide. */
    @Override
    public String toString() {
        return "HiddenValues[" + texts.size() + "]";
    }
}
