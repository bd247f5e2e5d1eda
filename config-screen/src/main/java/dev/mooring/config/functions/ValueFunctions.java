package dev.mooring.config.functions;

import dev.mooring.config.template.GoValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** sprig's functions on values of any kind: defaults, choices, types, and giving up. */
final class ValueFunctions {

    private ValueFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(types())
                .define("default", "any any...", ValueFunctions::orDefault)
                .define("empty", "any", a -> !GoValue.isTrue(a.any(0)))
                .define("coalesce", "any...", a -> firstTrue(a.all()))
                .define("all", "any...", a -> a.all().stream().allMatch(GoValue::isTrue))
                .define("any", "any...", a -> a.all().stream().anyMatch(GoValue::isTrue))
                .define("ternary", "any any bool", a -> a.truth(2) ? a.any(0) : a.any(1));
    }

    private static FunctionTable types() {
        return new FunctionTable()
                .define("kindOf", "any", a -> GoValue.kindName(a.any(0)))
                .define("typeOf", "any", a -> GoValue.typeName(a.any(0)))
                .define("kindIs", "string any", a -> GoValue.kindName(a.any(1)).equals(a.text(0)))
                .define("typeIs", "string any", a -> GoValue.typeName(a.any(1)).equals(a.text(0)))
                .define("typeIsLike", "string any", a -> isLike(a.text(0), GoValue.typeName(a.any(1))))
                .costly("deepEqual", "any any", ListFunctions.COMPARING, a -> GoValue.isSame(a.any(0), a.any(1)));
    }

    private static boolean isLike(String wanted, String type) {
        return type.equals(wanted) || type.equals("*" + wanted);
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
