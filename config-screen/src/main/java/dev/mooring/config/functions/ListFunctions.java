package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.GoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** sprig's functions on lists. None changes its argument. */
final class ListFunctions {

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
                "compact", "chunk")) {
            table.alias("must" + Character.toUpperCase(name.charAt(0)) + name.substring(1), name);
        }
        return table;
    }

    private static FunctionTable parts() {
        return new FunctionTable()
                .define("first", 1, a -> a.list(0).isEmpty() ? null : a.list(0).getFirst())
                .define("last", 1, a -> a.list(0).isEmpty() ? null : a.list(0).getLast())
                .define("rest", 1, a -> part(a.list(0), 1, 0))
                .define("initial", 1, a -> part(a.list(0), 0, 1))
                .define("chunk", 2, a -> chunks(a.whole(0), a.list(1)));
    }

    private static FunctionTable making() {
        return new FunctionTable()
                .atLeast("list", 0, a -> new ArrayList<>(a.all()))
                .alias("tuple", "list")
                .define("append", 2, a -> joined(a.list(0), List.of(), a.from(1)))
                .define("prepend", 2, a -> joined(a.from(1), a.list(0), List.of()))
                .atLeast("concat", 0, ListFunctions::concatenated)
                .define("reverse", 1, a -> new ArrayList<>(a.list(0).reversed()))
                .define("sortAlpha", 1, a -> sorted(StringFunctions.strings(a.any(0))));
    }

    private static FunctionTable choosing() {
        return new FunctionTable()
                .define("uniq", 1, a -> unique(a.list(0)))
                .define("has", 2, a -> a.any(1) != null && contains(a.list(1), a.any(0)))
                .atLeast("without", 1, a -> without(a.list(0), a.from(1)))
                .define("compact", 1, a -> filtered(a.list(0)));
    }

    private static FunctionTable splitting() {
        return new FunctionTable()
                .define("splitList", 2, a -> StringFunctions.split(a.text(0), a.text(1), -1))
                .define("split", 2, a -> numbered(StringFunctions.split(a.text(0), a.text(1), -1)))
                .define("splitn", 3, a -> numbered(StringFunctions.split(a.text(0), a.text(2), a.whole(1))))
                .define("join", 2, a -> join(a.text(0), StringFunctions.strings(a.any(1))));
    }

    private static String join(String separator, List<String> parts) throws FunctionException {
        Sizes.characters((long) separator.length() * parts.size()
                + parts.stream().mapToLong(String::length).sum());
        return String.join(separator, parts);
    }

    private static List<@Nullable Object> part(List<? extends @Nullable Object> list, int off, int end) {
        int size = list.size();
        return size == 0 ? new ArrayList<>() : new ArrayList<>(list.subList(off, size - end));
    }

    private static List<@Nullable Object> joined(
            List<? extends @Nullable Object> one,
            List<? extends @Nullable Object> two,
            List<? extends @Nullable Object> three) {
        List<@Nullable Object> all = new ArrayList<>(one.size() + two.size() + three.size());
        all.addAll(one);
        all.addAll(two);
        all.addAll(three);
        return all;
    }

    private static List<@Nullable Object> concatenated(Arguments arguments) throws FunctionException {
        long size = 0;
        for (int i = 0; i < arguments.count(); i++) {
            size += arguments.list(i).size();
        }
        List<@Nullable Object> all = new ArrayList<>(Sizes.items(size));
        for (int i = 0; i < arguments.count(); i++) {
            all.addAll(arguments.list(i));
        }
        return all;
    }

    private static List<String> sorted(List<String> strings) {
        return strings.stream().sorted(GoText.ORDER).toList();
    }

    private static Map<String, @Nullable Object> numbered(List<String> parts) {
        Map<String, @Nullable Object> dict = DictFunctions.newDict();
        for (int i = 0; i < parts.size(); i++) {
            dict.put("_" + i, parts.get(i));
        }
        return dict;
    }

    private static List<Object> chunks(int size, List<? extends @Nullable Object> list) throws FunctionException {
        if (size <= 0) {
            throw new FunctionException("a chunk holds at least one item");
        }
        List<Object> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            chunks.add(new ArrayList<>(list.subList(i, (int) Math.min(list.size(), (long) i + size))));
        }
        return chunks;
    }

    private static List<@Nullable Object> unique(List<? extends @Nullable Object> list) throws FunctionException {
        List<@Nullable Object> unique = new ArrayList<>();
        new Comparisons(list.size()).check(list.size());
        for (Object item : list) {
            if (!contains(unique, item)) {
                unique.add(item);
            }
        }
        return unique;
    }

    /** Comparing each with each is allowed up to a size. */
    private record Comparisons(long size) {
        void check(long others) throws FunctionException {
            if (size * others > 100_000_000) {
                throw new FunctionException("the lists are too long to be compared");
            }
        }
    }

    private static boolean contains(List<? extends @Nullable Object> list, @Nullable Object wanted)
            throws FunctionException {
        for (Object item : list) {
            if (GoValue.isSame(item, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable Object> without(
            List<? extends @Nullable Object> list, List<? extends @Nullable Object> unwanted) throws FunctionException {
        new Comparisons(list.size()).check(unwanted.size());
        List<@Nullable Object> rest = new ArrayList<>();
        for (Object item : list) {
            if (!contains(unwanted, item)) {
                rest.add(item);
            }
        }
        return rest;
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
