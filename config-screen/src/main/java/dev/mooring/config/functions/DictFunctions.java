package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoType;
import dev.mooring.config.template.GoValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** sprig's functions on dicts. {@code set}, {@code unset} and {@code merge} change their first argument. */
final class DictFunctions {

    private static final int DEEPEST = 100;

    /** What a call that goes all the way down costs in steps. */
    private static final int COPYING = 500;

    private DictFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(reading())
                .addAll(changing())
                .define("dict", "any...", DictFunctions::dict)
                .define("pick", "dict string...", a -> filtered(a.dict(0), keys(a, 1), true))
                .define("omit", "dict string...", a -> filtered(a.dict(0), keys(a, 1), false))
                .costly("deepCopy", "any", COPYING, a -> copy(a.any(0)))
                .alias("mustDeepCopy", "deepCopy");
    }

    private static FunctionTable reading() {
        return new FunctionTable()
                .define(
                        "get",
                        "dict string",
                        a -> a.dict(0).containsKey(a.text(1)) ? a.dict(0).get(a.text(1)) : "")
                .define("hasKey", "dict string", a -> a.dict(0).containsKey(a.text(1)))
                .define("keys", "dict...", a -> GoSlice.strings(allKeys(a)))
                .define(
                        "values",
                        "dict",
                        a -> new ArrayList<>(GoPrint.sorted(a.dict(0)).values()))
                .define("pluck", "string dict...", DictFunctions::pluck)
                .define("dig", "any...", DictFunctions::dig);
    }

    private static FunctionTable changing() {
        return new FunctionTable()
                .define("set", "dict string any", a -> {
                    a.changeableDict(0).put(a.text(1), a.any(2));
                    return a.any(0);
                })
                .define("unset", "dict string", DictFunctions::unset)
                .costly("merge", "dict dict...", COPYING, a -> mergeAll(a, false))
                .costly("mergeOverwrite", "dict dict...", COPYING, a -> mergeAll(a, true))
                .alias("mustMerge", "merge")
                .alias("mustMergeOverwrite", "mergeOverwrite");
    }

    private static @Nullable Object unset(Arguments arguments) throws FunctionException {
        if (!arguments.dict(0).isEmpty()) {
            arguments.changeableDict(0).remove(arguments.text(1));
        }
        return arguments.any(0);
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
    private static List<String> allKeys(Arguments arguments) throws FunctionException {
        List<String> keys = new ArrayList<>();
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
        int keys = arguments.count() - 2;
        if (keys < 1) {
            throw new FunctionException("dig needs at least three arguments");
        }
        Map<String, @Nullable Object> dict = plainDict(arguments.any(keys + 1));
        for (int i = 0; i < keys; i++) {
            if (!(arguments.any(i) instanceof String)) {
                throw GoPanic.conversion(arguments.any(i), "string");
            }
        }
        for (int i = 0; i < keys - 1 && dict.containsKey(arguments.text(i)); i++) {
            dict = plainDict(dict.get(arguments.text(i)));
            if (i == keys - 2) {
                return dict.getOrDefault(arguments.text(keys - 1), arguments.any(keys));
            }
        }
        return keys == 1 ? dict.getOrDefault(arguments.text(0), arguments.any(1)) : arguments.any(keys);
    }

    @SuppressWarnings("unchecked") // every map in the language has string keys
    private static Map<String, @Nullable Object> plainDict(@Nullable Object value) throws FunctionException {
        if (value instanceof Map<?, ?> map && GoType.of(map).equals(Optional.of(GoType.DICT))) {
            return (Map<String, @Nullable Object>) map;
        }
        throw GoPanic.conversion(value, GoType.DICT.name());
    }

    private static @Nullable Object mergeAll(Arguments arguments, boolean overwrite) throws FunctionException {
        boolean nil = arguments.any(0) instanceof GoMap map && map.isNil();
        Map<String, @Nullable Object> target = nil ? newDict() : arguments.changeableDict(0);
        Merge merge = new Merge(overwrite);
        for (int i = 1; i < arguments.count(); i++) {
            nil &= arguments.any(i) instanceof GoMap map && map.isNil();
            merge.into(target, arguments.dict(i), 0);
        }
        return nil ? arguments.any(0) : target;
    }

    /** A merge all the way down, of a limited number of entries. */
    private static final class Merge {

        private final boolean overwrite;
        private long made;

        Merge(boolean overwrite) {
            this.overwrite = overwrite;
        }

        @SuppressWarnings("unchecked") // every map in the language has string keys
        void into(Map<String, @Nullable Object> target, Map<String, @Nullable Object> source, int depth)
                throws FunctionException {
            checkDepth(depth);
            for (Map.Entry<String, @Nullable Object> entry : List.copyOf(source.entrySet())) {
                made++;
                Sizes.items(made);
                Object there = target.get(entry.getKey());
                Object value = entry.getValue();
                if (there instanceof LinkedHashMap<?, ?> inner
                        && !inner.isEmpty()
                        && value instanceof Map<?, ?> other) {
                    into((Map<String, @Nullable Object>) inner, (Map<String, @Nullable Object>) other, depth + 1);
                } else if (overwrite || (value != null && !GoValue.isTrue(there))) {
                    target.put(entry.getKey(), value);
                }
            }
        }
    }

    private static @Nullable Object copy(@Nullable Object value) throws FunctionException {
        if (value == null) {
            throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
        }
        return new DeepCopy().of(value, 0);
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
                case GoMap map -> map;
                case GoSlice list -> list;
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
