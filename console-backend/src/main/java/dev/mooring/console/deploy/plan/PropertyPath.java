package dev.mooring.console.deploy.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The simple paths of kubectl's JSONPath: keys ({@code .status.phase}, with {@code \.} for a dot in a key, or
 * {@code ['key']}), positions ({@code [0]}, from the end {@code [-1]}), all elements ({@code [*]}) and the elements with a
 * property ({@code [?(@.type=="Ready")]}).
 */
record PropertyPath(String text, List<Step> steps) {

    private static final Pattern KEY = Pattern.compile("\\.?((?:[^.\\[\\]\\\\]|\\\\.)+)");
    private static final Pattern QUOTED = Pattern.compile("\\.?\\[(?:'([^']+)'|\"([^\"]+)\")\\]");
    private static final Pattern INDEX = Pattern.compile("\\.?\\[(-?[0-9]{1,9})\\]");
    private static final Pattern ALL = Pattern.compile("\\.?\\[\\*\\]");
    private static final Pattern FILTER = Pattern.compile(
            "\\.?\\[\\?\\(\\s*@((?:\\.[^\\s.=\\[\\]]+)+)\\s*==\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"')]+))\\s*\\)\\]");

    PropertyPath {
        steps = List.copyOf(steps);
    }

    /** One move down. */
    private sealed interface Step {
        record Key(String name) implements Step {}

        record Index(int position) implements Step {}

        record All() implements Step {}

        record Filter(PropertyPath path, String value) implements Step {}
    }

    /** Empty where it is none of these paths. */
    static Optional<PropertyPath> parse(String text) {
        String path = text.strip();
        boolean braced = path.startsWith("{") && path.endsWith("}");
        String rest = braced ? path.substring(1, path.length() - 1).strip() : path;
        List<Step> steps = new ArrayList<>();
        int at = rest.startsWith("$") ? 1 : 0;
        while (at < rest.length()) {
            Optional<Found> found = found(rest.substring(at));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            steps.add(found.get().step());
            at += found.get().length();
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new PropertyPath(path, steps));
    }

    private record Found(Step step, int length) {}

    private static Optional<Found> found(String rest) {
        Matcher filter = FILTER.matcher(rest);
        if (filter.lookingAt()) {
            return parse(filter.group(1))
                    .map(path -> new Found(
                            new Step.Filter(path, firstOf(filter.group(2), filter.group(3), filter.group(4))),
                            filter.end()));
        }
        return index(rest).or(() -> quoted(rest)).or(() -> key(rest));
    }

    private static Optional<Found> index(String rest) {
        Matcher index = INDEX.matcher(rest);
        if (index.lookingAt()) {
            return Optional.of(new Found(new Step.Index(Integer.parseInt(index.group(1))), index.end()));
        }
        Matcher all = ALL.matcher(rest);
        return all.lookingAt() ? Optional.of(new Found(new Step.All(), all.end())) : Optional.empty();
    }

    private static Optional<Found> quoted(String rest) {
        Matcher quoted = QUOTED.matcher(rest);
        return quoted.lookingAt()
                ? Optional.of(new Found(new Step.Key(firstOf(quoted.group(1), quoted.group(2))), quoted.end()))
                : Optional.empty();
    }

    private static Optional<Found> key(String rest) {
        Matcher key = KEY.matcher(rest);
        return key.lookingAt()
                ? Optional.of(new Found(new Step.Key(key.group(1).replaceAll("\\\\(.)", "$1")), key.end()))
                : Optional.empty();
    }

    private static String firstOf(@Nullable String... groups) {
        return Stream.of(groups)
                .flatMap(group -> Stream.ofNullable(group))
                .findFirst()
                .orElse("");
    }

    /** What stands there as kubectl prints it, several values with a blank in between; empty where nothing does. */
    Optional<String> in(KubeObject object) {
        List<String> values = in(object.json()).map(String::valueOf).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", values));
    }

    private Stream<Object> in(Object from) {
        List<Object> here = List.of(from);
        for (Step step : steps) {
            here = here.stream().flatMap(value -> below(value, step)).collect(Collectors.toList());
        }
        return here.stream();
    }

    private static Stream<Object> below(Object value, Step step) {
        return switch (step) {
            case Step.Key(String name) ->
                value instanceof Map<?, ?> map ? Stream.ofNullable(map.get(name)) : Stream.of();
            case Step.Index(int position) -> value instanceof List<?> list ? at(list, position) : Stream.of();
            case Step.All() -> elements(value);
            case Step.Filter(PropertyPath path, String wanted) ->
                elements(value).filter(element -> path.in(element)
                        .anyMatch(found -> String.valueOf(found).equals(wanted)));
        };
    }

    private static Stream<Object> at(List<?> list, int position) {
        int index = position < 0 ? list.size() + position : position;
        return index < 0 || index >= list.size() ? Stream.of() : Stream.ofNullable(list.get(index));
    }

    private static Stream<Object> elements(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().flatMap(element -> Stream.ofNullable(element));
            case Map<?, ?> map -> map.values().stream().flatMap(element -> Stream.ofNullable(element));
            default -> Stream.of();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
