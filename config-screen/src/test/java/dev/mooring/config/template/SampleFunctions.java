package dev.mooring.config.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A handful of functions, enough to try the language itself. */
record SampleFunctions(Map<String, String> answers) implements Functions {

    private static final Set<String> NAMES =
            Set.of("list", "dict", "set", "get", "fail", "quote", "ternary", "repeat", "ConfigOption", "Namespace");

    static SampleFunctions with(String name, String value) {
        return new SampleFunctions(Map.of(name, value));
    }

    static SampleFunctions none() {
        return new SampleFunctions(Map.of());
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "list" -> ArrayList::new;
                    case "dict" -> SampleFunctions::dict;
                    case "set" -> SampleFunctions::set;
                    case "get" -> arguments -> map(arguments.get(0)).get(arguments.get(1));
                    case "fail" ->
                        arguments -> {
                            throw new FunctionException((String) arguments.getFirst());
                        };
                    case "quote" -> arguments -> GoText.quote(GoPrint.value(arguments.getFirst()));
                    case "ternary" -> arguments -> arguments.get((Boolean) arguments.get(2) ? 0 : 1);
                    case "repeat" ->
                        arguments -> ((String) arguments.get(1)).repeat(((Long) arguments.get(0)).intValue());
                    case "Namespace" -> arguments -> "default";
                    case "ConfigOption" -> new Answer(answers);
                    default -> null;
                });
    }

    @SuppressWarnings("unchecked") // the tests give dicts only
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static Object dict(List<@Nullable Object> arguments) {
        Map<String, @Nullable Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            dict.put((String) arguments.get(i), arguments.get(i + 1));
        }
        return dict;
    }

    private static Object set(List<@Nullable Object> arguments) {
        map(arguments.get(0)).put((String) arguments.get(1), arguments.get(2));
        return arguments.get(0);
    }

    private record Answer(Map<String, String> answers) implements TemplateFunction {
        @Override
        public Object call(List<@Nullable Object> arguments) throws FunctionException {
            if (arguments.size() == 1 && arguments.getFirst() instanceof String name) {
                return answers.getOrDefault(name, "");
            }
            throw new FunctionException("the name of an item is needed");
        }

        @Override
        public boolean readsAnswers() {
            return true;
        }
    }
}
