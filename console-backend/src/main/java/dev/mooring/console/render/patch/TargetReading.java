package dev.mooring.console.render.patch;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code target} of a patch.
 *
 * @param problems what is wrong, in words
 */
record TargetReading(Consumer<String> problems) {

    static final List<String> PARTS = List.of("group", "version", "kind", "namespace", "name");
    private static final Set<String> SELECTORS = Set.of("labelSelector", "annotationSelector");
    private static final int LONGEST = 1000;

    PatchTarget read(Map<?, ?> target) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        target.forEach((key, value) -> {
            String part = String.valueOf(key);
            if (PARTS.contains(part)) {
                pattern(part, value).ifPresent(pattern -> patterns.put(part, pattern));
            } else if (!SELECTORS.contains(part)) {
                problems.accept("target has no field " + part);
            }
        });
        return new PatchTarget.Selected(
                patterns,
                selector("labelSelector", target.get("labelSelector")),
                selector("annotationSelector", target.get("annotationSelector")));
    }

    private Optional<Pattern> pattern(String part, @Nullable Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST) {
            problems.accept("target." + part + " has to be a text");
            return Optional.empty();
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            problems.accept("target." + part + " is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    private Selector selector(String field, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return Selector.ALL;
        }
        Optional<Selector> selector = value instanceof String text ? Selector.of(text) : Optional.empty();
        if (selector.isEmpty()) {
            problems.accept("target." + field + " is no selector such as app=web");
        }
        return selector.orElse(Selector.ALL);
    }
}
