package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Lookup}: objects of the cluster as dicts. Whole numbers in them are int64, as Kubernetes' own clients have them. */
final class LookupFunction {

    /** In steps of a template's limit: the cluster answers in milliseconds, and a template cannot ask it without end. */
    private static final int COST = 10_000;

    private static final int DEEPEST = 200;

    private final ClusterLookup cluster;

    LookupFunction(ClusterLookup cluster) {
        this.cluster = cluster;
    }

    FunctionTable table() {
        return new FunctionTable()
                .answer(
                        "Lookup",
                        "string string string string",
                        COST,
                        a -> value(cluster.find(a.text(0), a.text(1), a.text(2), a.text(3)), 0));
    }

    private static @Nullable Object value(@Nullable Object json, int depth) throws FunctionException {
        if (depth > DEEPEST) {
            throw new FunctionException("the object is nested more than " + DEEPEST + " deep");
        }
        return switch (json) {
            case Map<?, ?> map -> dict(map, depth);
            case List<?> list -> list(list, depth);
            case Long number -> GoInteger.int64(number);
            case Integer number -> GoInteger.int64(number);
            case Number number -> number.doubleValue();
            case null, default -> json;
        };
    }

    private static Object dict(Map<?, ?> map, int depth) throws FunctionException {
        Map<String, @Nullable Object> dict = DictFunctions.newDict();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            dict.put(String.valueOf(entry.getKey()), value(entry.getValue(), depth + 1));
        }
        return dict;
    }

    private static Object list(List<?> list, int depth) throws FunctionException {
        List<@Nullable Object> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(value(item, depth + 1));
        }
        return items;
    }
}
