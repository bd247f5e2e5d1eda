package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.TemplateFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that read answers. The table is made once; only the answers change with each evaluation. */
final class ConfigFunctions {

    private static final Map<String, Function> TABLE = Map.of(
            "ConfigOption",
                    new Function(1, true, (lookup, a) -> lookup.value(a.text(0)).orElse("")),
            "ConfigOptionData",
                    new Function(1, true, (lookup, a) -> lookup.value(a.text(0))
                            .flatMap(EncodingFunctions::decode)
                            .orElse("")),
            "ConfigOptionFilename",
                    new Function(
                            1, true, (lookup, a) -> lookup.filename(a.text(0)).orElse("")),
            "ConfigOptionName", new Function(1, false, (lookup, a) -> a.text(0)),
            "ConfigOptionIndex", new Function(1, true, (lookup, a) -> ""),
            "ConfigOptionEquals",
                    new Function(2, true, (lookup, a) -> {
                        Optional<String> value = lookup.value(a.text(0));
                        return value.isPresent() && value.get().equals(a.text(1));
                    }),
            "ConfigOptionNotEquals",
                    new Function(2, true, (lookup, a) -> {
                        Optional<String> value = lookup.value(a.text(0));
                        return value.isPresent() && !value.get().equals(a.text(1));
                    }));

    private ConfigFunctions() {}

    static Set<String> names() {
        return TABLE.keySet();
    }

    static Optional<TemplateFunction> find(String name, ConfigLookup lookup) {
        return Optional.ofNullable(TABLE.get(name)).map(function -> new Bound(function, lookup));
    }

    private interface Body {
        Object of(ConfigLookup lookup, Arguments arguments) throws FunctionException;
    }

    private record Function(int count, boolean readsAnswers, Body body) {}

    private record Bound(Function function, ConfigLookup lookup) implements TemplateFunction {

        @Override
        public Object call(List<@Nullable Object> arguments) throws FunctionException {
            if (arguments.size() != function.count()) {
                throw new FunctionException("the number of arguments must be " + function.count() + ", found "
                        + arguments.size() + "; the first is the item's name");
            }
            return function.body().of(lookup, new Arguments(arguments));
        }

        @Override
        public boolean readsAnswers() {
            return function.readsAnswers();
        }
    }
}
