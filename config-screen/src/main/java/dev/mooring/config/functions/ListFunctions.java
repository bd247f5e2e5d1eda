package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.GoType;
import dev.mooring.config.template.GoValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** sprig's functions on lists. None changes its argument. */
final class ListFunctions {

    /** What a call that compares values all the way down costs in steps. */
    static final int COMPARING = 200;

    private ListFunctions() {}

    static FunctionTable table() {
        FunctionTable table = new FunctionTable()
                .addAll(parts())
                .addAll(making())
                .addAll(choosing())
                .addAll(splitting())
                .alias("push", "append");
        for (String name : List.of(
                "first", "last", "rest", "initial", "append", "prepend", "push", "reverse", "uniq", "without", "has",
                "compact", "chunk", "slice")) {
            table.alias("must" + Character.toUpperCase(name.charAt(0)) + name.substring(1), name);
        }
        return table;
    }

    private static FunctionTable parts() {
        return new FunctionTable()
                .define("first", "any", a -> first(list(a, 0, "Cannot find first on type ")))
                .define("last", "any", a -> last(list(a, 0, "Cannot find last on type ")))
                .define("rest", "any", a -> part(list(a, 0, "Cannot find rest on type "), 1, 0))
                .define("initial", "any", a -> part(list(a, 0, "Cannot find initial on type "), 0, 1))
                .define("slice", "any any...", ListFunctions::slice)
                .define("chunk", "int any", a -> chunks(a.number(0), list(a, 1, "Cannot chunk type ")));
    }

    private static FunctionTable making() {
        return new FunctionTable()
                .define("list", "any...", a -> new ArrayList<>(a.all()))
                .alias("tuple", "list")
                .define("append", "any any", a -> joined(list(a, 0, "Cannot push on type "), a.from(1)))
                .define("prepend", "any any", a -> joined(a.from(1), list(a, 0, "Cannot prepend on type ")))
                .define("concat", "any...", ListFunctions::concatenated)
                .define(
                        "reverse",
                        "any",
                        a -> new ArrayList<>(
                                list(a, 0, "Cannot find reverse on type ").reversed()))
                .define("sortAlpha", "any", a -> GoSlice.strings(sorted(a.any(0))));
    }

    private static FunctionTable choosing() {
        return new FunctionTable()
                .costly("uniq", "any", COMPARING, a -> unique(list(a, 0, "Cannot find uniq on type ")))
                .costly(
                        "has",
                        "any any",
                        COMPARING,
                        a -> a.any(1) != null && contains(list(a, 1, "Cannot find has on type "), a.any(0)))
                .costly(
                        "without",
                        "any any...",
                        COMPARING,
                        a -> without(list(a, 0, "Cannot find without on type "), a.from(1)))
                .define("compact", "any", a -> filtered(list(a, 0, "Cannot compact on type ")));
    }

    private static FunctionTable splitting() {
        return new FunctionTable()
                .define("splitList", "string string", a -> GoSlice.strings(split(a.text(0), a.text(1), -1)))
                .define("split", "string string", a -> numbered(split(a.text(0), a.text(1), -1)))
                .define("splitn", "string int string", a -> numbered(split(a.text(0), a.text(2), a.whole(1))))
                .define("join", "string any", a -> join(a.text(0), StringFunctions.strings(a.any(1))));
    }

    private static List<String> split(String separator, String text, int most) throws FunctionException {
        return StringFunctions.split(separator, text, most);
    }

    /** An argument that must be a list; sprig says so in other words in each of its functions. */
    private static List<? extends @Nullable Object> list(Arguments arguments, int index, String problem)
            throws FunctionException {
        return switch (arguments.any(index)) {
            case null -> throw GoPanic.nilDereference();
            case List<?> list -> list;
            default -> throw new FunctionException(problem + GoValue.kindName(arguments.any(index)));
        };
    }

    private static @Nullable Object first(List<? extends @Nullable Object> list) {
        return list.isEmpty() ? null : list.getFirst();
    }

    private static @Nullable Object last(List<? extends @Nullable Object> list) {
        return list.isEmpty() ? null : list.getLast();
    }

    private static @Nullable Object slice(Arguments arguments) throws FunctionException {
        GoSlice list = GoSlice.of(list(arguments, 0, "list should be type of slice or array but "));
        if (list.isEmpty()) {
            return null;
        }
        long start = arguments.count() > 1 ? NumberFunctions.toLong(arguments.any(1)) : 0;
        long end = arguments.count() > 2 ? NumberFunctions.toLong(arguments.any(2)) : list.size();
        if (start < 0 || end < start || end > list.capacity()) {
            throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
        }
        return list.subList((int) start, (int) end);
    }

    private static String join(String separator, List<String> parts) throws FunctionException {
        Sizes.characters((long) separator.length() * parts.size()
                + parts.stream().mapToLong(String::length).sum());
        return String.join(separator, parts);
    }

    private static List<@Nullable Object> part(List<? extends @Nullable Object> list, int off, int end) {
        int size = list.size();
        return size == 0 ? GoSlice.nil(GoType.ANY) : new ArrayList<>(list.subList(off, size - end));
    }

    private static List<@Nullable Object> joined(
            List<? extends @Nullable Object> one, List<? extends @Nullable Object> two) {
        List<@Nullable Object> all = new ArrayList<>(one.size() + two.size());
        all.addAll(one);
        all.addAll(two);
        return all;
    }

    private static List<@Nullable Object> concatenated(Arguments arguments) throws FunctionException {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            Object list = arguments.any(i);
            if (list != null && !(list instanceof List<?>)) {
                throw new FunctionException("Cannot concat type " + GoValue.kindName(list) + " as list");
            }
            List<? extends @Nullable Object> items = list(arguments, i, "");
            Sizes.items((long) all.size() + items.size());
            all.addAll(items);
        }
        return all.isEmpty() ? GoSlice.nil(GoType.ANY) : all;
    }

    private static List<String> sorted(@Nullable Object list) throws FunctionException {
        if (!(list instanceof List<?>)) {
            return List.of(GoPrint.value(list));
        }
        return StringFunctions.strings(list).stream().sorted(GoText.ORDER).toList();
    }

    private static GoMap numbered(List<String> parts) {
        Map<String, @Nullable Object> dict = DictFunctions.newDict();
        for (int i = 0; i < parts.size(); i++) {
            dict.put("_" + i, parts.get(i));
        }
        return GoMap.of(GoType.STRING, dict);
    }

    /** sprig reckons the number of chunks in floats; where that gives no possible number, Go refuses to make them. */
    private static GoSlice chunks(long size, List<? extends @Nullable Object> list) throws FunctionException {
        double count = Math.floor((list.size() - 1) / (double) size) + 1;
        boolean possible = Double.isFinite(count) && count >= 0 && !(size < 0 && count > 0);
        if (!possible) {
            throw GoPanic.makeslice();
        }
        List<Object> chunks = new ArrayList<>();
        for (long i = 0; size > 0 && i < list.size(); i += size) {
            chunks.add(new ArrayList<>(list.subList((int) i, (int) Math.min(list.size(), i + size))));
        }
        return GoSlice.of(GoType.LIST, chunks);
    }

    private static List<@Nullable Object> unique(List<? extends @Nullable Object> list) throws FunctionException {
        Items seen = new Items();
        List<@Nullable Object> unique = new ArrayList<>();
        for (Object item : list) {
            if (!seen.contains(item)) {
                seen.add(item);
                unique.add(item);
            }
        }
        return unique;
    }

    private static boolean contains(List<? extends @Nullable Object> list, @Nullable Object wanted)
            throws FunctionException {
        GoValue.Comparison comparison = new GoValue.Comparison();
        for (Object item : list) {
            if (comparison.isSame(item, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable Object> without(
            List<? extends @Nullable Object> list, List<? extends @Nullable Object> unwanted) throws FunctionException {
        Items out = new Items();
        unwanted.forEach(out::add);
        List<@Nullable Object> rest = new ArrayList<>();
        for (Object item : list) {
            if (!out.contains(item)) {
                rest.add(item);
            }
        }
        return rest;
    }

    /** Values to look others up in: simple ones at once, lists and dicts one by one, up to a limit for all together. */
    private static final class Items {

        private final Set<Object> simple = new HashSet<>();
        private final List<@Nullable Object> others = new ArrayList<>();
        private final GoValue.Comparison comparison = new GoValue.Comparison();
        private long compared;

        void add(@Nullable Object item) {
            if (isSimple(item)) {
                simple.add(item);
            } else {
                others.add(item);
            }
        }

        boolean contains(@Nullable Object wanted) throws FunctionException {
            if (isSimple(wanted)) {
                return simple.contains(wanted);
            }
            for (Object item : others) {
                compared++;
                Sizes.items(compared);
                if (comparison.isSame(item, wanted)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether Java's idea of what is equal is Go's; it is not for floats, of which NaN equals nothing. */
        private static boolean isSimple(@Nullable Object value) {
            return value instanceof String
                    || value instanceof Long
                    || value instanceof Boolean
                    || value instanceof GoInteger;
        }
    }

    private static List<@Nullable Object> filtered(List<? extends @Nullable Object> list) {
        List<@Nullable Object> rest = new ArrayList<>();
        for (Object item : list) {
            if (GoValue.isTrue(item)) {
                rest.add(item);
            }
        }
        return rest;
    }
}
