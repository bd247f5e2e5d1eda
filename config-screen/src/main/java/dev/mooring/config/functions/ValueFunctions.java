package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** sprig's functions on values of any kind: defaults, choices, types, and giving up. */
final class ValueFunctions {

    private ValueFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(types())
                .atLeast("default", 1, ValueFunctions::orDefault)
                .define("empty", 1, a -> !GoValue.isTrue(a.any(0)))
                .atLeast("coalesce", 0, a -> firstTrue(a.all()))
                .atLeast("all", 0, a -> a.all().stream().allMatch(GoValue::isTrue))
                .atLeast("any", 0, a -> a.all().stream().anyMatch(GoValue::isTrue))
                .define("ternary", 3, a -> a.truth(2) ? a.any(0) : a.any(1))
                .define("fail", 1, a -> {
                    throw new FunctionException(a.text(0));
                });
    }

    private static FunctionTable types() {
        return new FunctionTable()
                .define("kindOf", 1, a -> GoValue.kindName(a.any(0)))
                .define("typeOf", 1, a -> GoValue.typeName(a.any(0)))
                .define("kindIs", 2, a -> GoValue.kindName(a.any(1)).equals(a.text(0)))
                .define("typeIs", 2, a -> GoValue.typeName(a.any(1)).equals(a.text(0)))
                .alias("typeIsLike", "typeIs")
                .define("deepEqual", 2, a -> GoValue.isSame(a.any(0), a.any(1)));
    }

    private static @Nullable Object orDefault(Arguments arguments) {
        boolean given = arguments.count() > 1 && GoValue.isTrue(arguments.any(1));
        return given ? arguments.any(1) : arguments.any(0);
    }

    private static @Nullable Object firstTrue(List<@Nullable Object> values) {
        for (Object value : values) {
            if (GoValue.isTrue(value)) {
                return value;
            }
        }
        return null;
    }
}
