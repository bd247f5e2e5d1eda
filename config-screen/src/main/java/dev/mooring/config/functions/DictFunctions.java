package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** sprig's functions on dicts. {@code set}, {@code unset} and {@code merge} change their first argument. */
final class DictFunctions {

    private static final int DEEPEST = 100;

    private DictFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(reading())
                .addAll(changing())
                .atLeast("dict", 0, DictFunctions::dict)
                .atLeast("pick", 1, a -> filtered(a.dict(0), keys(a, 1), true))
                .atLeast("omit", 1, a -> filtered(a.dict(0), keys(a, 1), false))
                .define("deepCopy", 1, a -> new DeepCopy().of(a.any(0), 0))
                .alias("mustDeepCopy", "deepCopy");
    }

    private static FunctionTable reading() {
        return new FunctionTable()
                .define(
                        "get",
                        2,
                        a -> a.dict(0).containsKey(a.text(1)) ? a.dict(0).get(a.text(1)) : "")
                .define("hasKey", 2, a -> a.dict(0).containsKey(a.text(1)))
                .atLeast("keys", 0, DictFunctions::allKeys)
                .define(
                        "values",
                        1,
                        a -> new ArrayList<>(GoPrint.sorted(a.dict(0)).values()))
                .atLeast("pluck", 1, DictFunctions::pluck)
                .atLeast("dig", 3, DictFunctions::dig);
    }

    private static FunctionTable changing() {
        return new FunctionTable()
                .define("set", 3, a -> {
                    a.changeableDict(0).put(a.text(1), a.any(2));
                    return a.any(0);
                })
                .define("unset", 2, a -> {
                    a.changeableDict(0).remove(a.text(1));
                    return a.any(0);
                })
                .atLeast("merge", 1, a -> mergeAll(a, false))
                .atLeast("mergeOverwrite", 1, a -> mergeAll(a, true))
                .alias("mustMerge", "merge")
                .alias("mustMergeOverwrite", "mergeOverwrite");
    }

    static Map<String, @Nullable Object> newDict() {
        return new LinkedHashMap<>();
    }

    /** A key without a value gets an empty string. */
    private static Object dict(Arguments arguments) throws FunctionException {
        Map<String, @Nullable Object> dict = newDict();
        for (int i = 0; i < arguments.count(); i += 2) {
            dict.put(arguments.shown(i), i + 1 < arguments.count() ? arguments.any(i + 1) : "");
        }
        return dict;
    }

    private static Set<String> keys(Arguments arguments, int from) throws FunctionException {
        Set<String> keys = new java.util.HashSet<>();
        for (int i = from; i < arguments.count(); i++) {
            keys.add(arguments.text(i));
        }
        return keys;
    }

    private static Map<String, @Nullable Object> filtered(
            Map<String, @Nullable Object> dict, Set<String> keys, boolean keep) {
        Map<String, @Nullable Object> rest = newDict();
        dict.forEach((key, value) -> {
            if (keys.contains(key) == keep) {
                rest.put(key, value);
            }
        });
        return rest;
    }

    /** In order, where Go leaves the order to chance. */
    private static List<Object> allKeys(Arguments arguments) throws FunctionException {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            keys.addAll(GoPrint.sorted(arguments.dict(i)).keySet());
        }
        return keys;
    }

    private static List<@Nullable Object> pluck(Arguments arguments) throws FunctionException {
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 1; i < arguments.count(); i++) {
            if (arguments.dict(i).containsKey(arguments.text(0))) {
                found.add(arguments.dict(i).get(arguments.text(0)));
            }
        }
        return found;
    }

    /** {@code dig "a" "b" default dict}: the value at a path of keys. */
    private static @Nullable Object dig(Arguments arguments) throws FunctionException {
        int last = arguments.count() - 1;
        Map<String, @Nullable Object> dict = arguments.dict(last);
        for (int i = 0; i < last - 1; i++) {
            String key = arguments.text(i);
            if (!dict.containsKey(key)) {
                return arguments.any(last - 1);
            }
            Object value = dict.get(key);
            if (i == last - 2) {
                return value;
            }
            dict = new Arguments(java.util.Collections.singletonList(value)).dict(0);
        }
        return arguments.any(last - 1);
    }

    private static Object mergeAll(Arguments arguments, boolean overwrite) throws FunctionException {
        Map<String, @Nullable Object> target = arguments.changeableDict(0);
        for (int i = 1; i < arguments.count(); i++) {
            merge(target, arguments.dict(i), overwrite, 0);
        }
        return target;
    }

    @SuppressWarnings("unchecked") // every map in the language has string keys
    private static void merge(
            Map<String, @Nullable Object> target, Map<String, @Nullable Object> source, boolean overwrite, int depth)
            throws FunctionException {
        checkDepth(depth);
        for (Map.Entry<String, @Nullable Object> entry : List.copyOf(source.entrySet())) {
            Object there = target.get(entry.getKey());
            Object value = entry.getValue();
            if (there instanceof LinkedHashMap<?, ?> inner && !inner.isEmpty() && value instanceof Map<?, ?> other) {
                merge(
                        (Map<String, @Nullable Object>) inner,
                        (Map<String, @Nullable Object>) other,
                        overwrite,
                        depth + 1);
            } else if (overwrite || !GoValue.isTrue(there)) {
                target.put(entry.getKey(), value);
            }
        }
    }

    private static void checkDepth(int depth) throws FunctionException {
        if (depth > DEEPEST) {
            throw new FunctionException("the value is nested more than " + DEEPEST + " deep");
        }
    }

    /** A copy all the way down, of a limited number of values. */
    private static final class DeepCopy {

        private long made;

        @Nullable
        Object of(@Nullable Object value, int depth) throws FunctionException {
            checkDepth(depth);
            made++;
            Sizes.items(made);
            return switch (value) {
                case Map<?, ?> map -> dict(map, depth);
                case List<?> list -> list(list, depth);
                case null, default -> value;
            };
        }

        private Object dict(Map<?, ?> map, int depth) throws FunctionException {
            Map<String, @Nullable Object> copy = newDict();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                copy.put(String.valueOf(entry.getKey()), of(entry.getValue(), depth + 1));
            }
            return copy;
        }

        private Object list(List<?> list, int depth) throws FunctionException {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object item : list) {
                copy.add(of(item, depth + 1));
            }
            return copy;
        }
    }
}
