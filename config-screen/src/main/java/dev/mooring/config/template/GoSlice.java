package dev.mooring.config.template;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list whose items have one Go type, such as the {@code []string} of {@code splitList}, or a nil list, which is empty
 * but {@code null} in JSON, or a part of a longer list. Any other {@code List} is Go's {@code []interface {}}. It cannot
 * be changed.
 */
public final class GoSlice extends AbstractList<@Nullable Object> implements RandomAccess {

    private final GoType type;
    /** The items, and behind them those that the slice can be extended to, as in Go. */
    private final List<? extends @Nullable Object> items;

    private final int length;
    private final boolean nil;

    private GoSlice(GoType type, List<? extends @Nullable Object> items, int length, boolean nil) {
        this.type = type;
        this.items = items;
        this.length = length;
        this.nil = nil;
    }

    /** Items that all have the element's type. */
    public static GoSlice of(GoType element, List<? extends @Nullable Object> items) {
        return new GoSlice(GoType.sliceOf(element), Collections.unmodifiableList(items), items.size(), false);
    }

    /** A list of any kind as a slice. */
    public static GoSlice of(List<? extends @Nullable Object> list) {
        return list instanceof GoSlice slice ? slice : of(GoType.ANY, list);
    }

    public static GoSlice strings(List<String> items) {
        return of(GoType.STRING, items);
    }

    public static GoSlice nil(GoType element) {
        return new GoSlice(GoType.sliceOf(element), List.of(), 0, true);
    }

    public GoType type() {
        return type;
    }

    public boolean isNil() {
        return nil;
    }

    /** How far a part may reach: {@code slice (slice $list 0 1) 0 3} gives three items of the list. */
    public int capacity() {
        return items.size();
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return length;
    }

    /** A part of the same type. */
    @Override
    public GoSlice subList(int from, int to) {
        return part(from, to, items.size());
    }

    /** A part that can be extended up to the third position. */
    public GoSlice part(int from, int to, int limit) {
        return new GoSlice(type, items.subList(from, limit), to - from, nil);
    }
}
