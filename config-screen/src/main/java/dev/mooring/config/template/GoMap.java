package dev.mooring.config.template;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values have one Go type, such as the {@code map[string]string} of {@code split}, or a nil map. Any other
 * {@code Map} is Go's {@code map[string]interface {}}. It cannot be changed.
 */
public final class GoMap extends AbstractMap<String, @Nullable Object> {

    private final GoType type;
    private final Map<String, ? extends @Nullable Object> entries;
    private final boolean nil;

    private GoMap(GoType value, Map<String, ? extends @Nullable Object> entries, boolean nil) {
        this.type = GoType.mapOf(value);
        this.entries = entries;
        this.nil = nil;
    }

    /** Entries whose values all have the given type. */
    public static GoMap of(GoType value, Map<String, ? extends @Nullable Object> entries) {
        return new GoMap(value, Collections.unmodifiableMap(entries), false);
    }

    public static GoMap nil(GoType value) {
        return new GoMap(value, Map.of(), true);
    }

    public GoType type() {
        return type;
    }

    public boolean isNil() {
        return nil;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key == null ? null : entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && entries.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // the entries cannot be changed, so a narrower value type is no danger
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return ((Map<String, @Nullable Object>) entries).entrySet();
    }
}
