package dev.mooring.ui.fake;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.TemplateFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few template functions that the screens of the tests call. */
record FakeFunctions(ConfigLookup answers) implements Functions {

    private Map<String, TemplateFunction> all() {
        return Map.of(
                "ConfigOption", arguments -> value(arguments),
                "ConfigOptionEquals", arguments -> value(arguments).equals(arguments.get(1)),
                "RandomString", _ -> "generated-for-tests",
                "Namespace", _ -> "default");
    }

    private String value(List<@Nullable Object> arguments) {
        return answers.value(String.valueOf(arguments.getFirst())).orElse("");
    }

    @Override
    public Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    @Override
    public Set<String> names() {
        return all().keySet();
    }
}
