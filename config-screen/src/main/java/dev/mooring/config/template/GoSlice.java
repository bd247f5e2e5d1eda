package dev.mooring.config.template;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list whose items have one Go type, such as the {@code []string} of {@code splitList}, or a nil list, which is empty
 * but {@code null} in JSON. Any other {@code List} is Go's {@code []interface {}}. It cannot be changed.
 */
public final class GoSlice extends AbstractList<@Nullable Object> implements RandomAccess {

    private final GoType type;
    private final List<? extends @Nullable Object> items;
    private final boolean nil;

    private GoSlice(GoType element, List<? extends @Nullable Object> items, boolean nil) {
        this.type = GoType.sliceOf(element);
        this.items = items;
        this.nil = nil;
    }

    /** Items that all have the element's type. */
    public static GoSlice of(GoType element, List<? extends @Nullable Object> items) {
        return new GoSlice(element, Collections.unmodifiableList(items), false);
    }

    public static GoSlice strings(List<String> items) {
        return of(GoType.STRING, items);
    }

    public static GoSlice nil(GoType element) {
        return new GoSlice(element, List.of(), true);
    }

    public GoType type() {
        return type;
    }

    public boolean isNil() {
        return nil;
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** A part, of the same type. */
    @Override
    public GoSlice subList(int from, int to) {
        return new GoSlice(type.elementType(), items.subList(from, to), nil);
    }
}
